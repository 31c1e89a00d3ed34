package placement

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// NewReport is an empty decision document of this decider.
func (d *Decider) NewReport() *Report {
	return &Report{
		Schema: Schema, Policy: d.Policy(), Posture: d.Posture(), DomesticControl: d.DomesticControl(),
		Simulation: d.Simulation(), Workloads: []*Decision{}, Portfolio: Portfolio{Verdict: Undetermined, Reasons: []Reason{}},
	}
}

// Report decides on a document's workloads, on all cores, and on the
// document as a whole. Decisions are in the order of the workloads' names.
func (d *Decider) Report(ctx context.Context, workloads []*workload.Workload, want Want) (*Report, error) {
	r := d.NewReport()
	r.Workloads = make([]*Decision, len(workloads))
	errs := make([]error, len(workloads))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(workloads)) {
		workers.Go(func() {
			for i := range next {
				r.Workloads[i], errs[i] = d.Decide(ctx, workloads[i], want)
			}
		})
	}
	for i := range workloads {
		next <- i
	}
	close(next)
	workers.Wait()
	summary := d.NewSummary()
	for i, w := range workloads {
		if errs[i] != nil {
			return nil, fmt.Errorf("workloads.%s: %w", w.Name, errs[i])
		}
		summary.Add(w)
	}
	slices.SortFunc(r.Workloads, func(a, b *Decision) int { return strings.Compare(a.Name, b.Name) })
	var err error
	r.Portfolio, err = d.Portfolio(ctx, summary)
	return r, err
}

// Exit codes of every verb.
const (
	ExitYes        = 0
	ExitNo         = 1
	ExitError      = 2
	ExitCannotTell = 3
	ExitException  = 4
)

// Tally counts verdicts, so that the exit code of a document does not need
// all its decisions in memory.
type Tally struct {
	Allowed, Denied, Undetermined, Unplaced int
	// ByException counts allowed workloads that rest on a declared exception.
	ByException int
}

// Add counts one decision.
func (t *Tally) Add(d *Decision) {
	switch d.Verdict {
	case Allowed:
		t.Allowed++
		if len(d.Exceptions) > 0 {
			t.ByException++
		}
	case Denied:
		t.Denied++
	case Unplaced:
		t.Unplaced++
	case Undetermined, Required:
		t.Undetermined++
	default:
		// No verdict at all shows nothing.
		t.Undetermined++
	}
}

// Exit is the exit code: no before cannot tell, cannot tell before yes, and
// a document without workloads shows nothing.
func (t *Tally) Exit(p Portfolio) int {
	switch {
	case t.Denied > 0 || p.Verdict == Denied:
		return ExitNo
	case t.Undetermined+t.Unplaced > 0 || t.Allowed == 0 || p.Verdict != Allowed:
		return ExitCannotTell
	case t.ByException > 0:
		return ExitException
	}
	return ExitYes
}

// Exit is the exit code of the report.
func (r *Report) Exit() int {
	var t Tally
	for _, d := range r.Workloads {
		t.Add(d)
	}
	return t.Exit(r.Portfolio)
}
