package document

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Foreign text never takes more than this of a message.
const quoted = 60

// quote shows foreign text in quotes, shortened and with everything escaped that a terminal would act on.
func quote(s string) string {
	short := clip(s, quoted)
	q := strconv.Quote(short)
	if len(q) > quoted+20 { // escapes made it longer again
		short = clip(s, quoted/8)
		q = strconv.Quote(short)
	}
	if len(short) < len(s) {
		q += "..."
	}
	return q
}

// printable is quote without the quotes, for text that is shown as it is where it is harmless.
func printable(s string, most int) string {
	short := clip(s, most)
	q := strconv.Quote(short)
	q = strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
	if len(short) < len(s) {
		q += "..."
	}
	return q
}

// sentence shows a message of a library, which has quoted most of what is foreign in it already.
func sentence(err string) string {
	clean := strings.Map(func(r rune) rune {
		if !strconv.IsPrint(r) {
			return utf8.RuneError
		}
		return r
	}, err)
	if short := clip(clean, 80); len(short) < len(clean) {
		return short + "..."
	}
	return clean
}

func clip(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// step appends a member's name to a path.
func step(path, name string) string {
	if !plainName(name) {
		return path + "[" + quote(name) + "]"
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

func plainName(s string) bool {
	if s == "" || len(s) > quoted {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_', c == '-', c == '$':
		default:
			return false
		}
	}
	return true
}
