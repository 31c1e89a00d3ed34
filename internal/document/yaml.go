package document

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/scanner"
	"github.com/goccy/go-yaml/token"
)

// yamlReader drives the builder with the tokens of a YAML document. It has a parser of its own: the subset is small,
// the nesting is bounded as it goes, and the time stays proportional to the document, which that of the library's
// parser does not.
type yamlReader struct {
	*builder
	scanner scanner.Scanner
	lines   [][]byte
	queue   []*token.Token
	ended   bool
}

// maxBlankLines bounds what the scanner would spend on blank lines inside a text: the square of their number.
const maxBlankLines = 64

func (b *builder) readYAML(r io.Reader) (err error) {
	b.yaml = true
	input := &bounded{r: r, limit: b.limits.YAMLBytes}
	source, err := io.ReadAll(input)
	if err != nil {
		return b.failure(input)
	}
	y := &yamlReader{builder: b, lines: bytes.Split(source, []byte("\n"))}
	if err := y.survey(); err != nil {
		return err
	}
	// The scanner is not ours; should it fail on some input, that input is refused.
	defer func() {
		if cause := recover(); cause != nil {
			err = b.stop(place{}, "the document cannot be read as YAML: "+sentence(fmt.Sprint(cause)), "write it as JSON")
		}
	}()
	y.scanner.Init(string(source))
	return y.document()
}

// survey refuses what is wrong with the lines as such, before the scanner sees them.
func (y *yamlReader) survey() error {
	blank := 0
	for i, line := range y.lines {
		at := place{int32(i + 1), 1}
		indent := bytes.TrimLeft(line, " ")
		switch text := bytes.TrimSpace(line); {
		case len(line) > y.limits.Text:
			return y.stop(at, "a line is longer than the limit of "+byteSize(int64(y.limits.Text)), "shorten it")
		case bytes.IndexByte(line, 0) >= 0:
			at.column = int32(utf8.RuneCount(line[:bytes.IndexByte(line, 0)])) + 1
			return y.stop(at, "the line contains a NUL byte", "save the document as UTF-8 text")
		case !utf8.Valid(line):
			return y.stop(at, "the line is not valid UTF-8", "save the document as UTF-8 text")
		case len(text) == 0:
			if blank++; blank > maxBlankLines {
				return y.stop(at, fmt.Sprintf("more than %d blank lines", maxBlankLines), "remove some")
			}
			continue
		case indent[0] == '\t':
			at.column = int32(len(line)-len(indent)) + 1
			return y.stop(at, "a tab in the indentation", "indent with spaces")
		case bytes.IndexByte(bytes.TrimSuffix(line, []byte("\r")), '\r') >= 0:
			return y.stop(at, "a carriage return inside the line", "end lines with a line feed")
		}
		blank = 0
	}
	return nil
}

// peek returns the token that comes in n steps, nil after the last.
func (y *yamlReader) peek(n int) (*token.Token, error) {
	for len(y.queue) <= n && !y.ended {
		tokens, err := y.scanner.Scan()
		y.ended = err == io.EOF
		for _, t := range tokens {
			if t.Type == token.CommentType {
				continue
			}
			if err := y.refuse(t); err != nil {
				return nil, err
			}
			y.queue = append(y.queue, t)
		}
	}
	if len(y.queue) <= n {
		return nil, nil
	}
	return y.queue[n], nil
}

func (y *yamlReader) take() { y.queue = y.queue[1:] }

func at(t *token.Token) place { return place{int32(t.Position.Line), int32(t.Position.Column)} }

// refuse stops at what the subset leaves out.
func (y *yamlReader) refuse(t *token.Token) error {
	switch t.Type {
	case token.InvalidType:
		return y.stop(at(t), "invalid YAML: "+sentence(t.Error), "put text with special characters in quotes")
	case token.AliasType, token.AnchorType:
		return y.stop(at(t), "anchors and aliases (& and *) are not read", "write the value out, or put text that begins with & or * in quotes")
	case token.MergeKeyType:
		return y.stop(at(t), "merge keys (<<) are not read", "write the fields out")
	case token.TagType:
		return y.stop(at(t), "tags (!) are not read", "remove it, or put text that begins with ! in quotes")
	case token.MappingKeyType:
		return y.stop(at(t), "complex names (?) are not read", `write "name: value"`)
	case token.DirectiveType:
		return y.stop(at(t), "directives (%) are not read", "remove it")
	}
	return nil
}

func (y *yamlReader) document() error {
	t, err := y.peek(0)
	if err == nil && t != nil && t.Type == token.DocumentHeaderType {
		y.take()
		t, err = y.peek(0)
	}
	if err != nil {
		return err
	}
	if t == nil || t.Type == token.DocumentEndType {
		return y.stop(place{1, 1}, "the document is empty", "give it some content")
	}
	if err := y.block(t, 0); err != nil {
		return err
	}
	if t, err = y.peek(0); err == nil && t != nil && t.Type == token.DocumentEndType {
		y.take()
		t, err = y.peek(0)
	}
	switch {
	case err != nil || t == nil:
		return err
	case t.Type == token.DocumentHeaderType:
		return y.stop(at(t), "a second document begins", "put each document in a file of its own")
	}
	return y.unexpected(t)
}

func (y *yamlReader) unexpected(t *token.Token) error {
	return y.stop(at(t), "unexpected "+quote(t.Value), "check the indentation, and put text with special characters in quotes")
}

// leads reports whether only indentation and list dashes stand before a token on its line. It is what makes the column
// of a token its indentation.
func (y *yamlReader) leads(t *token.Token) bool {
	line, column := t.Position.Line, t.Position.Column
	if line < 1 || line > len(y.lines) || column < 1 || column > len(y.lines[line-1])+1 {
		return false
	}
	return strings.Trim(string(y.lines[line-1][:column-1]), " -") == ""
}
