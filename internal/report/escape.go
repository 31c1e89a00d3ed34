package report

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain makes foreign text safe to print on one line of a terminal or a
// file: white space becomes a single blank, and whatever could move the
// cursor, colour the screen or reverse the reading order is shown as its
// code, \u001b for an escape.
func Plain(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 16)
	blank := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b.WriteString(`\x` + hex(rune(text[i]), 2))
		case unicode.IsSpace(r):
			if !blank {
				b.WriteByte(' ')
			}
		case isHostile(r):
			b.WriteString(`\u` + hex(r, 4))
		default:
			b.WriteRune(r)
		}
		blank = unicode.IsSpace(r)
		i += size
	}
	return b.String()
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7f {
			return false
		}
	}
	return !strings.Contains(text, "  ")
}

// isHostile tells whether a rune can change how the text around it is
// shown: control and format characters, private use, and what has no glyph.
func isHostile(r rune) bool {
	return !unicode.IsPrint(r)
}

func hex(r rune, digits int) string {
	text := strconv.FormatInt(int64(r), 16)
	if missing := digits - len(text); missing > 0 {
		return strings.Repeat("0", missing) + text
	}
	return text
}

// markdownSpecial are the characters that mean something in Markdown, in
// HTML, or to a forge that turns #1 and @name into links.
const markdownSpecial = "\\`*_{}[]()<>#+-.!|~&:$^=\"'"

// markdownText makes foreign text safe inside a paragraph or table cell of
// GitHub-flavoured Markdown: it reads as it was written and is nothing else.
func markdownText(text string) string {
	text = Plain(text)
	var b strings.Builder
	b.Grow(len(text) + 16)
	for i, r := range text {
		switch {
		case r == '@':
			// A blank of no width keeps the forge from calling somebody.
			b.WriteString("@&#8203;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case needsBackslash(text, i, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// needsBackslash leaves the punctuation of ordinary prose readable: a full
// stop or a hyphen matters only where it could start a list or a link.
func needsBackslash(text string, at int, r rune) bool {
	switch r {
	case '.':
		// "www." becomes a link, "1." a list.
		return at > 0 && (text[at-1] == 'w' || text[at-1] == 'W' || at < 4 && text[at-1] >= '0' && text[at-1] <= '9')
	case ':':
		// "https://" becomes a link, ":name:" a picture.
		return at+1 < len(text) && text[at+1] != ' '
	case '-', '+', '=':
		return at == 0
	case '(', ')', '{', '}', '^', '\'', '"', '!':
		return r == '!' && at+1 < len(text) && text[at+1] == '['
	}
	return r < utf8.RuneSelf && strings.ContainsRune(markdownSpecial, r)
}

// markdownCode sets foreign text as a code span, inside which nothing is a
// mention or a link. A fence longer than any run of back-ticks holds it.
func markdownCode(text string) string {
	text = strings.ReplaceAll(Plain(text), "|", "\u2223")
	if text == "" {
		return ""
	}
	longest, run := 0, 0
	for i := range len(text) {
		if text[i] == '`' {
			run++
			longest = max(longest, run)
			continue
		}
		run = 0
	}
	fence := strings.Repeat("`", longest+1)
	if longest > 0 {
		return fence + " " + text + " " + fence
	}
	return fence + text + fence
}
