package cli

import (
	"io"

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
	end(head *placement.Report) error
	exit(head *placement.Report) int
}

// outcomes keeps one decision of each kind, which is all that the exit code
// of a report depends on.
type outcomes struct {
	kinds map[outcome]*placement.Decision
}

type outcome struct {
	verdict   placement.Verdict
	exception bool
}

func (o *outcomes) add(d *placement.Decision) {
	if o.kinds == nil {
		o.kinds = map[outcome]*placement.Decision{}
	}
	o.kinds[outcome{d.Verdict, len(d.Exceptions) > 0}] = d
}

func (o *outcomes) exit(head *placement.Report) int {
	r := *head
	r.Workloads = nil
	for _, d := range o.kinds {
		r.Workloads = append(r.Workloads, d)
	}
	return r.Exit()
}

// jsonSink writes decisions as they come and keeps none.
type jsonSink struct {
	outcomes
	stream *report.JSONStream
}

func (j *jsonSink) encoded() bool                      { return true }
func (j *jsonSink) begin(head *placement.Report) error { return j.stream.Begin(head) }
func (j *jsonSink) end(head *placement.Report) error   { return j.stream.End(head.Portfolio) }

func (j *jsonSink) add(it *item, encoded []byte) error {
	j.outcomes.add(it.decision)
	return j.stream.Workload(encoded)
}

// pageSink keeps what a page for a person shows. Of what is simply allowed
// and beyond the number that a page lists, it keeps a count.
type pageSink struct {
	outcomes
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
	p.outcomes.add(it.decision)
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

func (p *pageSink) end(head *placement.Report) error {
	r := *head
	r.Workloads = p.decisions
	p.options.Nearest = func(name, copyName string) []placement.Option {
		it, ok := p.denied[name]
		if !ok {
			return nil
		}
		return p.decider.Nearest(it.decision, it.workload, copyName, nearestShown)
	}
	return p.print(p.w, &r, p.options)
}
