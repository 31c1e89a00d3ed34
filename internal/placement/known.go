package placement

import (
	"context"
	"fmt"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// placed is a declared copy with its class and the answer to it.
type placed struct {
	copy    *workload.Copy
	site    *site.Site
	class   *class
	outcome *outcome
}

// decideKnown decides on a workload whose attributes are all known.
func (d *Decider) decideKnown(ctx context.Context, w *workload.Workload, want Want) (*Decision, error) {
	if err := d.words.checkWorkload(w); err != nil {
		return nil, err
	}
	facts := d.workloadFacts(w)
	t, err := d.table(ctx, facts)
	if err != nil {
		return nil, err
	}
	copies, err := d.placeCopies(ctx, w, t)
	if err != nil {
		return nil, err
	}
	whole, err := d.judgeWorkload(ctx, w, facts, copies)
	if err != nil {
		return nil, err
	}
	decision := &Decision{
		Name: w.Name, Destinations: t.destinations, Copies: make(map[string]*CopyDecision, len(copies)), Reasons: whole.reasons,
		Verdict: d.verdict(copies, whole.verdict),
	}
	for i := range copies {
		p := &copies[i]
		decision.Copies[p.copy.Name] = &CopyDecision{Verdict: p.outcome.verdict, Obligations: p.outcome.obligations, Reasons: p.outcome.reasons}
		if p.outcome.exception && p.outcome.verdict == Allowed {
			decision.Exceptions = append(decision.Exceptions, p.copy.Exception)
		}
	}
	if want.Options {
		decision.Options = d.options(t)
	}
	return decision, nil
}

func (d *Decider) placeCopies(ctx context.Context, w *workload.Workload, t *table) ([]placed, error) {
	copies := make([]placed, len(w.Copies))
	for i := range w.Copies {
		c := &w.Copies[i]
		s, ok := d.settings.Catalogue.Find(c.Site)
		if !ok {
			return nil, d.unknownSite(c)
		}
		copies[i] = placed{copy: c, site: s, class: d.classOf[s.Name]}
	}
	for i := range copies {
		p := &copies[i]
		otherAbroad := slices.ContainsFunc(copies, func(other placed) bool {
			return other.copy != p.copy && other.class.facts.layer == site.EmbassyNetwork && other.class.facts.kind != "embassy_room"
		})
		var err error
		if p.outcome, err = d.place(ctx, t.facts, t.value, p.class, newCopyFacts(w, p.copy, p.class, otherAbroad)); err != nil {
			return nil, err
		}
	}
	return copies, nil
}

func (d *Decider) unknownSite(c *workload.Copy) error {
	return &InputError{
		Path: "copies." + c.Name + ".site", Summary: fmt.Sprintf("the site %s is not in the catalogue", document.Quote(c.Site)),
		Reason: "where a copy stands decides whether it may", Fix: d.settings.Catalogue.Suggest(c.Site),
	}
}

// lost tells whether the copy stands at home while home is out of control:
// it does not count, and its refusal does not refuse the workload.
func (d *Decider) lost(c *class) bool {
	return c.facts.layer == site.Domestic && !d.settings.DomesticControl
}

func (d *Decider) verdict(copies []placed, whole Verdict) Verdict {
	if len(copies) == 0 {
		// What is wrong with the description is among the reasons; nothing
		// stands anywhere that could be refused.
		return Unplaced
	}
	if whole == Denied {
		return Denied
	}
	for i := range copies {
		if copies[i].outcome.verdict == Denied && !d.lost(copies[i].class) {
			return Denied
		}
	}
	return Allowed
}
