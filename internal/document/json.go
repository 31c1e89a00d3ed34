package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

var (
	errTooLong = errors.New("a token is too long")
	errNUL     = errors.New("a NUL byte")
)

// jsonReader drives the builder with the tokens of a JSON document.
type jsonReader struct {
	*builder
	input   *bounded
	lines   *lined
	decoder *jsontext.Decoder
	buffer  []byte
}

func (b *builder) readJSON(r io.Reader) error {
	input := &bounded{r: r, limit: b.limits.Bytes}
	// When the decoder asks for more it may still hold the last token, and a part of the next one.
	lines := newLined(input, 2*int64(b.limits.Text)+1<<16)
	// Duplicates are found by the builder, which can say where the first one stands.
	j := &jsonReader{
		builder: b, input: input, lines: lines,
		decoder: jsontext.NewDecoder(lines, jsontext.AllowDuplicateNames(true)),
	}
	return j.document()
}

func (j *jsonReader) document() error {
	for {
		if err := j.token(); err != nil {
			return err
		}
		if len(j.frames) == 0 {
			break
		}
	}
	j.decoder.PeekKind() // which passes over blank space
	ahead := j.decoder.UnreadBuffer()
	blank := len(ahead) - len(bytes.TrimLeft(ahead, " \t\r\n"))
	at := j.lines.at(j.decoder.InputOffset() + int64(blank))
	_, err := j.decoder.ReadToken()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if failed := j.failed(err); failed != nil {
		return failed
	}
	return j.stop(at, "more text follows the end of the document", "remove it")
}

func (j *jsonReader) token() error {
	switch kind := j.decoder.PeekKind(); kind {
	case '{', '[', '}', ']':
		if _, err := j.decoder.ReadToken(); err != nil {
			return j.syntax(err)
		}
		at := j.lines.at(j.decoder.InputOffset() - 1)
		switch kind {
		case '{':
			return j.begin(Object, at)
		case '[':
			return j.begin(Array, at)
		}
		return j.end()
	case '"', '0', 't', 'f', 'n':
		raw, err := j.decoder.ReadValue()
		if err != nil {
			return j.syntax(err)
		}
		at := j.lines.at(j.decoder.InputOffset() - int64(len(raw)))
		switch kind {
		case '"':
			return j.quoted(raw, at)
		case '0':
			return j.number(raw, at)
		case 'n':
			return j.null(at)
		}
		return j.boolean(kind == 't', at)
	}
	_, err := j.decoder.ReadToken()
	return j.syntax(err)
}

// quoted takes a text or the name of a member.
func (j *jsonReader) quoted(raw []byte, at place) error {
	if len(raw) > j.limits.Text {
		return j.tooLong(at)
	}
	text := raw[1 : len(raw)-1]
	if bytes.IndexByte(text, '\\') >= 0 {
		var err error
		if j.buffer, err = jsontext.AppendUnquote(j.buffer[:0], raw); err != nil {
			return j.stop(at, "invalid text: "+sentence(err.Error()), "write it as a JSON string")
		}
		text = j.buffer
	}
	if n := len(j.frames); n > 0 && j.frames[n-1].object && !j.frames[n-1].pending {
		return j.key(text, at)
	}
	return j.text(text, at)
}

func (b *builder) tooLong(at place) error {
	return b.stop(at, "a name, a text, a number or a blank space is longer than the limit of "+byteSize(int64(b.limits.Text)), "shorten it")
}

// failed explains an error that is not about the syntax; nil for one that is.
func (j *jsonReader) failed(err error) error {
	switch {
	case j.input.ended != nil:
		return j.failure(j.input)
	case errors.Is(err, errNUL):
		return j.stop(j.lines.at(j.lines.delivered), "the document contains a NUL byte", "save it as UTF-8 text")
	case errors.Is(err, errTooLong):
		return j.tooLong(j.lines.at(j.lines.last))
	}
	return nil
}

func (j *jsonReader) syntax(err error) error {
	if failed := j.failed(err); failed != nil {
		return failed
	}
	var syntax *jsontext.SyntacticError
	at := j.lines.at(max(j.decoder.InputOffset(), j.lines.last))
	if errors.As(err, &syntax) {
		at = j.lines.at(max(syntax.ByteOffset, j.lines.last))
	}
	switch {
	case errors.Is(err, io.EOF):
		return j.stop(place{1, 1}, "the document is empty", "give it some content")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return j.stop(at, "the document ends too early", "check that it was saved as a whole and that every bracket and quote is closed")
	case syntax != nil:
		return j.stop(at, "invalid JSON: "+sentence(syntax.Err.Error()), "note that JSON has no comments, no comma after the last item, and only double quotes")
	}
	return fmt.Errorf("read %s: %w", j.file, err)
}
