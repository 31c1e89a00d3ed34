package document

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// plain reads a text without quotes, over several lines where they are indented deeper than the parent.
func (y *yamlReader) plain(parent int, flow bool) []byte {
	from := y.pos
	y.plainLine(flow)
	text := y.src[from:y.pos]
	joined := false
	for y.lineOver() {
		pos, start, line := y.pos, y.start, y.line
		breaks := y.breaks()
		if y.ended() || y.column() <= parent || y.peek(0) == '#' || flow && (flowSign(y.peek(0)) || y.peek(0) == ':') {
			y.pos, y.start, y.line = pos, start, line
			break
		}
		if !joined {
			y.text, joined = append(y.text[:0], text...), true
		}
		y.text = fold(y.text, breaks)
		from = y.pos
		y.plainLine(flow)
		y.text = append(y.text, y.src[from:y.pos]...)
		text = y.text
	}
	return text
}

// lineOver reports whether only blanks follow on the line.
func (y *yamlReader) lineOver() bool {
	i := 0
	for y.peek(i) == ' ' || y.peek(i) == '\t' {
		i++
	}
	return y.peek(i) == '\n'
}

// plainLine goes to the end of a plain text on this line.
func (y *yamlReader) plainLine(flow bool) {
	end := y.pos
	for i := y.pos; ; i++ {
		if i == len(y.src) || y.src[i] == '\n' {
			break
		}
		c, next := y.src[i], byte('\n')
		if i+1 < len(y.src) {
			next = y.src[i+1]
		}
		if c == ':' && (blank(next) || flow && flowSign(next)) || c == '#' && i > y.start && blank(y.src[i-1]) || flow && flowSign(c) {
			break
		}
		if !blank(c) {
			end = i + 1
		}
	}
	y.pos = end
}

// breaks goes over line ends and indentation to the next text, and counts the line ends. Blanks at the end of the line
// are passed over too.
func (y *yamlReader) breaks() int {
	n := 0
	for y.pos < len(y.src) && blank(y.src[y.pos]) {
		y.pos++
		if y.src[y.pos-1] == '\n' {
			n++
			y.line++
			y.start = y.pos
		}
	}
	return n
}

// fold appends what stands for line ends inside a text: a space for one, and for more one line feed less.
func fold(to []byte, breaks int) []byte {
	if breaks == 1 {
		return append(to, ' ')
	}
	return append(to, bytes.Repeat([]byte("\n"), breaks-1)...)
}

// quoted reads a text in quotes of either kind.
func (y *yamlReader) quoted(parent int, flow bool) ([]byte, error) {
	at, sign := y.at(), y.src[y.pos]
	y.text = y.text[:0]
	solid := 0 // up to where blanks at the end of a line are not to be dropped
	y.pos++
	for y.pos < len(y.src) {
		switch c := y.src[y.pos]; {
		case c == sign && sign == '\'' && y.peek(1) == '\'' && y.pos+1 < len(y.src):
			y.text = append(y.text, '\'')
			y.pos += 2
			solid = len(y.text)
		case c == sign:
			y.pos++
			return y.text, nil
		case c == '\n':
			y.text = fold(y.text[:solid], y.breaks())
			solid = len(y.text)
			if y.marker("---") || y.marker("...") || !flow && y.pos < len(y.src) && y.column() <= parent {
				return nil, y.stop(y.at(), "a text in quotes goes on here without indentation", "indent it, or close the quotes before")
			}
		case c == '\\' && sign == '"':
			if err := y.escape(); err != nil {
				return nil, err
			}
			solid = len(y.text)
		default:
			y.text = append(y.text, c)
			y.pos++
			if !blank(c) {
				solid = len(y.text)
			}
		}
	}
	return nil, y.stop(at, "the quotes are never closed", "close them")
}

// escapes of one character, and what they stand for.
const (
	escapes  = "0abt\tnvfre \"/\\N_LP"
	meanings = "\x00\a\b\t\t\n\v\f\r\x1b \"/\\\u0085\u00a0\u2028\u2029"
)

// escape reads a backslash and what belongs to it.
func (y *yamlReader) escape() error {
	c := y.peek(1)
	if c == '\n' {
		kept := len(y.text)
		y.pos++
		breaks := y.breaks()
		y.text = append(y.text[:kept], bytes.Repeat([]byte("\n"), max(0, breaks-1))...)
		return nil
	}
	if i := strings.IndexByte(escapes, c); i >= 0 {
		y.text = utf8.AppendRune(y.text, []rune(meanings)[i])
		y.pos += 2
		return nil
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
	r, valid := y.hex(y.pos+2, digits)
	length := 2 + digits
	if low, second := y.hex(y.pos+length+2, 4); valid && second && utf16.IsSurrogate(r) && y.peek(length) == '\\' && y.peek(length+1) == 'u' {
		r = utf16.DecodeRune(r, low)
		valid = r != utf8.RuneError
		length += 6
	}
	if !valid || !utf8.ValidRune(r) {
		sequence := y.src[y.pos:min(y.pos+max(length, 2), y.lineEnd(y.pos))]
		return y.stop(y.at(), "unknown escape "+quote(string(sequence)), `write \\ for a backslash, or use single quotes`)
	}
	y.text = utf8.AppendRune(y.text, r)
	y.pos += length
	return nil
}

func (y *yamlReader) hex(from, digits int) (rune, bool) {
	if digits == 0 || from+digits > len(y.src) {
		return 0, false
	}
	r := rune(0)
	for _, c := range y.src[from : from+digits] {
		i := strings.IndexByte("0123456789abcdef", c|0x20)
		if i < 0 || c < '0' || r > 0x10ffff {
			return 0, false
		}
		r = r<<4 | rune(i) //nolint:gosec // an index below 16
	}
	return r, true
}
