package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// heldBack is how much of a report is kept until it is complete, in bytes.
// A report that fails before has printed nothing; a longer one breaks off,
// and half a JSON document is not a document.
const heldBack = 1 << 20

// output is where a report goes: standard output, or a file that appears
// under its name only when the report is complete.
type output struct {
	*bufio.Writer
	file *os.File
	path string
}

func (s *session) output(path string) (*output, error) {
	if path == "" || path == standardInput {
		return &output{Writer: bufio.NewWriterSize(s.Stdout, heldBack)}, nil
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		// A pipe or device is written to, never replaced.
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, fmt.Errorf("writing the report %s: %w", document.Quote(path), err)
		}
		return &output{Writer: bufio.NewWriterSize(file, heldBack), file: file}, nil
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".report-*")
	if err != nil {
		return nil, fmt.Errorf("writing the report %s: %w", document.Quote(path), err)
	}
	return &output{Writer: bufio.NewWriterSize(file, heldBack), file: file, path: path}, nil
}

// target is the writer behind the buffer: what may be a terminal.
func (o *output) target(s *session) io.Writer {
	if o.file != nil {
		return o.file
	}
	return s.Stdout
}

// commit completes the report.
func (o *output) commit() error {
	if err := o.Flush(); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	file := o.file
	o.file = nil
	switch {
	case file == nil:
		return nil
	case o.path == "":
		if err := file.Close(); err != nil {
			return fmt.Errorf("writing the report: %w", err)
		}
		return nil
	}
	// A report is for whoever may read the directory, like any other file.
	const readable = 0o644
	if err := errors.Join(file.Chmod(readable), file.Close(), os.Rename(file.Name(), o.path)); err != nil {
		return fmt.Errorf("writing the report %s: %w", document.Quote(o.path), err)
	}
	return nil
}

// sweep removes an unfinished report when the context ends, until the
// function it returns is called: what is interrupted in a read gets no turn
// to discard it. It leaves o alone, which another goroutine uses, and a
// report that was completed is no longer under the name it removes.
func (o *output) sweep(ctx context.Context) func() bool {
	if o.path == "" {
		return func() bool { return false }
	}
	unfinished := o.file.Name()
	return context.AfterFunc(ctx, func() { _ = os.Remove(unfinished) }) // as in discard
}

// discard drops a report that was not completed.
func (o *output) discard() {
	if o.file == nil {
		return
	}
	_ = o.file.Close() // what is dropped need not be complete
	if o.path != "" {
		_ = os.Remove(o.file.Name()) // nothing more can be done about it
	}
	o.file = nil
}
