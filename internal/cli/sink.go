package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// sink receives the decisions of a document, in its order.
type sink interface {
	// encoded tells whether the sink wants decisions as JSON.
	encoded() bool
	begin(head *placement.Report) error
	add(it *item, encoded []byte) error
	// end receives the head again, now with the portfolio.
	end(ctx context.Context, head *placement.Report) error
}

// jsonSink writes decisions as they come and keeps none.
type jsonSink struct {
	stream *report.JSONStream
}

func (j *jsonSink) encoded() bool                      { return true }
func (j *jsonSink) begin(head *placement.Report) error { return j.stream.Begin(head) }
func (j *jsonSink) add(_ *item, encoded []byte) error  { return j.stream.Workload(encoded) }

func (j *jsonSink) end(_ context.Context, head *placement.Report) error {
	return j.stream.End(head.Portfolio)
}

// pageSink keeps the decisions, whose parts are shared, and of the workloads
// what a page for a person shows.
type pageSink struct {
	decider   *placement.Decider
	w         io.Writer
	print     func(io.Writer, *placement.Report, report.Options) error
	options   report.Options
	decisions []*placement.Decision
	denied    map[string]*item
}

// suggestedFor bounds the workloads for which other places are looked up: a
// page explains no more of them.
const suggestedFor = 50

// nearestShown is how many other places a page names for a copy.
const nearestShown = 3

func (p *pageSink) encoded() bool                 { return false }
func (p *pageSink) begin(*placement.Report) error { return nil }

func (p *pageSink) add(it *item, _ []byte) error {
	p.decisions = append(p.decisions, it.decision)
	if p.options.Subjects == nil {
		p.options.Subjects = map[string]report.Subject{}
		p.denied = map[string]*item{}
	}
	stopped := it.decision.Verdict == placement.Denied || it.decision.Verdict == placement.Undetermined
	p.options.Subjects[it.workload.Name] = p.subject(it.workload, stopped)
	if stopped && len(p.denied) < suggestedFor {
		kept := *it
		p.denied[it.workload.Name] = &kept
	}
	return nil
}

func (p *pageSink) subject(w *workload.Workload, places bool) report.Subject {
	s := report.Subject{Title: w.Title, Sensitivity: w.Sensitivity, Continuity: w.Continuity}
	if !places {
		return s
	}
	s.Places = make(map[string]report.Place, len(w.Copies))
	for _, c := range w.Copies {
		place := report.Place{Role: c.Role, Site: c.Site}
		if at, ok := p.decider.Catalogue().Find(c.Site); ok {
			place.Country = at.Country
		}
		s.Places[c.Name] = place
	}
	return s
}

func (p *pageSink) end(ctx context.Context, head *placement.Report) error {
	r := *head
	r.Workloads = p.decisions
	var failed error
	p.options.Nearest = func(name, copyName string) []placement.Option {
		it, ok := p.denied[name]
		if !ok || failed != nil {
			return nil
		}
		taken := occupied(it.workload, copyName)
		options, err := p.decider.Nearest(ctx, it.workload, copyName, nearestShown+len(taken))
		if err != nil {
			failed = fmt.Errorf("looking for other places for %s of %s: %w", copyName, name, err)
		}
		options = slices.DeleteFunc(options, func(o placement.Option) bool { return taken[o.Site] })
		return options[:min(len(options), nearestShown)]
	}
	err := p.print(p.w, &r, p.options)
	return cmp.Or(failed, err)
}

// occupied are the sites of the other copies: copies stand apart.
func occupied(w *workload.Workload, copyName string) map[string]bool {
	sites := map[string]bool{}
	for _, c := range w.Copies {
		if c.Name != copyName {
			sites[c.Site] = true
		}
	}
	return sites
}
