package document

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// yamlReader drives the builder with a YAML document. The subset is small enough to read it directly, in one pass and
// without a tree or a list of tokens beside the builder's: a general parser spends a hundred times the size of a
// document, and on some documents the square of it.
type yamlReader struct {
	*builder
	src   []byte
	pos   int
	start int // where the line begins
	line  int32
	// What column has counted so far; a line may be long.
	counted, characters int
	text                []byte // of the scalar being read
}

func (b *builder) readYAML(r io.Reader) error {
	b.yaml = true
	input := &bounded{r: r, limit: b.limits.YAMLBytes}
	source, err := io.ReadAll(input)
	if err != nil {
		return b.failure(input)
	}
	y := &yamlReader{builder: b, src: bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n")), line: 1}
	if err := y.survey(); err != nil {
		return err
	}
	return y.document()
}

// survey refuses what is wrong with the lines as such.
func (y *yamlReader) survey() error {
	number := int32(0)
	for line := range bytes.Lines(y.src) {
		number++
		indent := bytes.TrimLeft(line, " ")
		blank := len(bytes.TrimSpace(line)) == 0
		at := func(i int) place { return place{number, int32(utf8.RuneCount(line[:i])) + 1} } //nolint:gosec // a document has at most 64 MiB
		switch {
		case bytes.IndexByte(line, 0) >= 0:
			return y.stop(at(bytes.IndexByte(line, 0)), "the document contains a NUL byte", "save it as UTF-8 text")
		case !utf8.Valid(line):
			return y.stop(at(0), "the line is not valid UTF-8", "save the document as UTF-8 text")
		case bytes.IndexByte(line, '\r') >= 0:
			return y.stop(at(bytes.IndexByte(line, '\r')), "a carriage return inside the line", "end lines with a line feed")
		case controlCharacter(line) >= 0:
			return y.stop(at(0), fmt.Sprintf("the line contains the control character U+%04X", controlCharacter(line)), "remove it")
		case !blank && indent[0] == '\t':
			return y.stop(at(len(line)-len(indent)), "a tab in the indentation", "indent with spaces")
		}
	}
	return nil
}

func (y *yamlReader) document() error {
	y.skip()
	if y.peek(0) == '%' {
		return y.stop(y.at(), "directives (%) are not read", "remove it")
	}
	fresh := true
	if y.marker("---") {
		y.pos += 3
		line := y.line
		y.skip()
		fresh = y.line > line
	}
	if y.ended() {
		return y.stop(place{1, 1}, "the document is empty", "give it some content")
	}
	if err := y.block(-1, fresh); err != nil {
		return err
	}
	y.skip()
	if y.marker("...") {
		y.pos += 3
		y.skip()
	}
	switch {
	case y.pos == len(y.src):
		return nil
	case y.marker("---"):
		return y.stop(y.at(), "a second document begins", "put each document in a file of its own")
	}
	return y.unexpected()
}

// peek returns the byte n steps ahead, a line feed past the end.
func (y *yamlReader) peek(n int) byte {
	if y.pos+n < len(y.src) {
		return y.src[y.pos+n]
	}
	return '\n'
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// skip passes over blanks, comments and line ends, up to the next thing that is said.
func (y *yamlReader) skip() {
	for y.pos < len(y.src) {
		switch c := y.src[y.pos]; {
		case c == '\n':
			y.pos++
			y.line++
			y.start = y.pos
		case c == ' ' || c == '\t':
			y.pos++
		case c == '#' && (y.pos == y.start || blank(y.src[y.pos-1])):
			y.pos = y.lineEnd(y.pos)
		default:
			return
		}
	}
}

// lineEnd returns where the line ends that goes on at from.
func (y *yamlReader) lineEnd(from int) int {
	if i := bytes.IndexByte(y.src[from:], '\n'); i >= 0 {
		return from + i
	}
	return len(y.src)
}

// column is the indentation of what comes next, if only blanks and dashes stand before it.
func (y *yamlReader) column() int { return y.pos - y.start }

// at is the place of what comes next. It must not be asked about an earlier place again.
func (y *yamlReader) at() place {
	if y.counted < y.start {
		y.counted, y.characters = y.start, 0
	}
	if y.pos > y.counted {
		y.characters += utf8.RuneCount(y.src[y.counted:y.pos])
		y.counted = y.pos
	}
	return place{y.line, int32(y.characters) + 1} //nolint:gosec // a document has at most 64 MiB
}

// marker reports whether a document begins (---) or ends (...) here.
func (y *yamlReader) marker(sign string) bool {
	return y.pos == y.start && bytes.HasPrefix(y.src[y.pos:], []byte(sign)) && blank(y.peek(3))
}

// ended reports whether nothing more belongs to the document.
func (y *yamlReader) ended() bool {
	return y.pos == len(y.src) || y.marker("---") || y.marker("...")
}

func (y *yamlReader) unexpected() error {
	return y.stop(y.at(), "unexpected "+quote(y.word(y.pos)), "check the indentation, and put text with special characters in quotes")
}

// word is what stands at an offset, to name it in a message.
func (y *yamlReader) word(from int) string {
	if from == len(y.src) {
		return "end of the document"
	}
	rest := y.src[from:y.lineEnd(from)]
	if i := bytes.IndexAny(rest, " \t:,[]{}"); i >= 0 {
		rest = rest[:max(i, 1)]
	}
	return string(rest)
}

// refused stops at a character with which no value begins in the subset.
func (y *yamlReader) refused() error {
	switch c := y.peek(0); {
	case c == '&', c == '*':
		return y.stop(y.at(), "anchors and aliases (& and *) are not read", "write the value out, or put text that begins with & or * in quotes")
	case c == '!':
		return y.stop(y.at(), "tags (!) are not read", "remove it, or put text that begins with ! in quotes")
	case c == '?' && blank(y.peek(1)):
		return y.stop(y.at(), "complex names (?) are not read", `write "name: value"`)
	case c == '%', c == '@', c == '`':
		return y.stop(y.at(), fmt.Sprintf("text cannot begin with %c", c), "put it in quotes")
	}
	return y.unexpected()
}
