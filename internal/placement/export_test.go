package placement

import (
	"context"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// WithoutProjection makes the decider tell all facts apart, whether or not a
// rule does. It has to be called before the first decision.
func (d *Decider) WithoutProjection() *Decider {
	d.placed, d.whole = projection{off: true}, projection{off: true}
	return d
}

// Projections counts the situations that the rules of a placement and of a
// workload tell apart among these workloads.
func (d *Decider) Projections(workloads []*workload.Workload) (placements, wholes int) {
	a, b := map[workloadFacts]bool{}, map[workloadFacts]bool{}
	for _, w := range workloads {
		a[d.placed.apply(d.workloadFacts(w))], b[d.whole.apply(d.workloadFacts(w))] = true, true
	}
	return len(a), len(b)
}

// Facts are the facts of each declared copy, of the options of the
// catalogue, and of the workload as a whole.
func (d *Decider) Facts(ctx context.Context, w *workload.Workload) (placements []policy.Value, whole policy.Value, err error) {
	facts := d.workloadFacts(w)
	t, err := d.table(ctx, facts)
	if err != nil {
		return nil, whole, err
	}
	copies, err := d.placeCopies(ctx, w, t)
	if err != nil {
		return nil, whole, err
	}
	ordered := make([]*placed, len(copies))
	for i := range copies {
		ordered[i] = &copies[i]
		placements = append(placements, d.placementFacts(facts.value(d.settings.Engine.Shape(policy.Placement).Member("workload")), copies[i].class, newCopyFacts(w, copies[i].copy, copies[i].class, true)))
	}
	for _, c := range d.classes {
		placements = append(placements, d.placementFacts(t.value, c, optionFacts(d.roles[0], c)))
	}
	slices.SortFunc(ordered, d.compare)
	return placements, d.wholeFacts(facts, d.compose(w, ordered), ordered), nil
}

// PortfolioFacts are the facts of a document.
func (d *Decider) PortfolioFacts(s *Summary) policy.Value { return d.portfolioFacts(s) }
