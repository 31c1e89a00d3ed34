package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// preamble looks at the first bytes of a document: it refuses what is not UTF-8, and takes off a byte order mark. It
// returns the bytes that it looked at, and a reader of the whole document.
func (b *builder) preamble(r io.Reader) ([]byte, io.Reader, error) {
	if r == nil {
		return nil, nil, fmt.Errorf("read %s: no reader", b.file)
	}
	head := make([]byte, 4096)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, nil, fmt.Errorf("read %s: %w", b.file, err)
	}
	head = head[:n]
	encoding := ""
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(head, []byte("\x00\x00\xfe\xff")):
		encoding = "UTF-32"
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		encoding = "UTF-16"
	case n >= 2 && (head[0] == 0) != (head[1] == 0):
		encoding = "what looks like UTF-16"
	}
	if encoding != "" {
		return nil, nil, b.stop(place{1, 1}, "the document is encoded in "+encoding, "save it as UTF-8")
	}
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	return head, io.MultiReader(bytes.NewReader(head), r), nil
}

// bounded passes on at most limit bytes, and remembers how it ended.
type bounded struct {
	r     io.Reader
	limit int64
	read  int64
	ended error // what the reader failed with; errTooLarge
}

var errTooLarge = errors.New("the document is too large")

func (r *bounded) Read(p []byte) (int, error) {
	if r.ended != nil {
		return 0, r.ended
	}
	n, err := r.r.Read(p)
	if over := r.read + int64(n) - r.limit; over > 0 {
		n, err = n-int(over), errTooLarge
	}
	r.read += int64(n)
	if err != nil && err != io.EOF {
		r.ended = err
	}
	return n, err
}

// failure explains a reader that failed.
func (b *builder) failure(r *bounded) error {
	if errors.Is(r.ended, errTooLarge) {
		fix := "split it"
		if b.yaml && b.limits.Bytes > r.limit {
			fix += ", or write it as JSON, which may have " + byteSize(b.limits.Bytes)
		}
		return b.stop(place{}, "the document is larger than the limit of "+byteSize(r.limit), fix)
	}
	return fmt.Errorf("read %s: %w", b.file, r.ended)
}
