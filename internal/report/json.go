package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// JSON prints the decision document (policies/schema/decision.json), one
// workload a line.
func JSON(w io.Writer, r *placement.Report, _ Options) error {
	stream := NewJSONStream(w)
	var encoder Encoder
	var line []byte
	if err := stream.Begin(r); err != nil {
		return err
	}
	for _, d := range r.Workloads {
		var err error
		if line, err = encoder.Decision(line[:0], d); err != nil {
			return err
		}
		if err := stream.Workload(line); err != nil {
			return err
		}
	}
	return stream.End(r.Portfolio)
}

// JSONStream writes a decision document whose workloads come one by one, so
// that a nation's document never lies in memory. What it has written is a
// complete document only after End.
type JSONStream struct {
	w     io.Writer
	count int
}

// NewJSONStream writes to w, in as many small pieces as there are workloads:
// w is best a buffer.
func NewJSONStream(w io.Writer) *JSONStream { return &JSONStream{w: w} }

// Begin writes everything that stands before the workloads. It reads the
// report's head only, not its workloads.
func (s *JSONStream) Begin(r *placement.Report) error {
	b := []byte(`{"schema":`)
	b = quoted(b, r.Schema)
	b = append(b, `,"policy":{"profile":`...)
	b = quoted(b, r.Policy.Profile)
	b = append(b, `,"revision":`...)
	b = quoted(b, r.Policy.Revision)
	b = append(b, `},"posture":`...)
	b = quoted(b, r.Posture)
	b = fmt.Appendf(b, `,"domestic_control":%t,"simulation":%t,"workloads":[`, r.DomesticControl, r.Simulation)
	return s.write(b)
}

// Workload writes one encoded decision.
func (s *JSONStream) Workload(encoded []byte) error {
	separator := ",\n"
	if s.count == 0 {
		separator = "\n"
	}
	s.count++
	if _, err := io.WriteString(s.w, separator); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return s.write(encoded)
}

// End writes what stands after the workloads.
func (s *JSONStream) End(p placement.Portfolio) error {
	b := []byte("],\n\"portfolio\":{\"verdict\":")
	if s.count > 0 {
		b = append([]byte{'\n'}, b...)
	}
	b = quoted(b, string(p.Verdict))
	b = append(b, `,"reasons":`...)
	b, err := new(Encoder).reason(b, p.Reasons)
	if err != nil {
		return err
	}
	return s.write(append(b, "}}\n"...))
}

func (s *JSONStream) write(b []byte) error {
	if _, err := s.w.Write(b); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// quoted appends a JSON string. Text that is not UTF-8 is repaired with
// replacement characters: every reader of foreign text has refused it before.
func quoted(b []byte, text string) []byte {
	quoted, err := jsontext.AppendQuote(b, text)
	if err != nil {
		quoted, _ = jsontext.AppendQuote(b, strings.ToValidUTF8(text, "\uFFFD"))
	}
	return quoted
}
