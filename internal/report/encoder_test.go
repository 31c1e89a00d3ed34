package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// TestJSONReadsBack holds the encoder that is written by hand against the
// tags of the types.
func TestJSONReadsBack(t *testing.T) {
	t.Parallel()
	want, options := ministry()
	want.Workloads[0].Options = []placement.Option{{Site: "ee-gov-1", Role: "primary", Verdict: placement.Required}}
	var out bytes.Buffer
	if err := report.JSON(&out, want, options); err != nil {
		t.Fatal(err)
	}
	var got placement.Report
	decoder := json.NewDecoder(&out)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, &got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

// TestEncoderForgets holds that decisions that share nothing do not make
// the encoder give one workload the text of another.
func TestEncoderForgets(t *testing.T) {
	t.Parallel()
	var shared, fresh []byte
	var encoder report.Encoder
	for i := range 3000 {
		d := &placement.Decision{
			Name: "w", Verdict: placement.Denied,
			Destinations: map[string]placement.Destination{"domestic": {Verdict: placement.Allowed, Roles: []string{fmt.Sprint(i)}}},
			Reasons:      []placement.Reason{reason("a/b", placement.Deny, fmt.Sprintf("%d %4000d", i, i))},
			Copies:       map[string]*placement.CopyDecision{"main": {Obligations: []placement.Obligation{{Code: fmt.Sprint(i)}}}},
			Options:      []placement.Option{{Site: fmt.Sprint(i)}},
		}
		var err1, err2 error
		shared, err1 = encoder.Decision(shared[:0], d)
		fresh, err2 = new(report.Encoder).Decision(fresh[:0], d)
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(shared, fresh) {
			t.Fatalf("workload %d: an encoder that has seen others writes\n%s\na new one\n%s", i, shared, fresh)
		}
	}
}

// TestWriteErrors holds that a report that could not be written is an error
// in every format, wherever the writing stopped.
func TestWriteErrors(t *testing.T) {
	t.Parallel()
	r, o := ministry()
	formats := map[string]func(*brokenWriter) error{
		"text":     func(w *brokenWriter) error { return report.Text(w, r, o) },
		"json":     func(w *brokenWriter) error { return report.JSON(w, r, o) },
		"markdown": func(w *brokenWriter) error { return report.Markdown(w, r, o) },
	}
	for name, write := range formats {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, room := range []int{0, 10, 300} {
				if err := write(&brokenWriter{room}); !errors.Is(err, errFull) {
					t.Errorf("with room for %d bytes: got %v, want %v", room, err, errFull)
				}
			}
		})
	}
}

var errFull = errors.New("no space left")

type brokenWriter struct{ room int }

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.room -= len(b); w.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func BenchmarkEncodeNation(b *testing.B) {
	r, _ := ministry()
	var encoder report.Encoder
	var line []byte
	b.ReportAllocs()
	for b.Loop() {
		for range 25_000 {
			line, _ = encoder.Decision(line[:0], r.Workloads[0])
		}
	}
}
