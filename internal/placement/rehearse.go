package placement

import (
	"context"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Rehearse asks every rule once about every kind of site and about a
// workload that has copies at all of them, so that a rule that fails or does
// not end is found before anything depends on it.
func (d *Decider) Rehearse(ctx context.Context) error {
	for _, sensitivity := range d.words["sensitivity"] {
		w := &workload.Workload{
			Name: "rehearsal", Owner: workload.Owner{Name: "Nobody", Type: "agency"}, Kind: "register", Delivery: "iaas",
			Sensitivity: sensitivity, Continuity: "run",
		}
		for _, c := range d.classes {
			w.Copies = append(w.Copies, workload.Copy{Name: c.sites[0].Name, Role: "backup", Site: c.sites[0].Name})
		}
		w.Complete()
		if _, err := d.Decide(ctx, w, Want{}); err != nil {
			return err
		}
	}
	_, err := d.Portfolio(ctx, d.NewSummary())
	return err
}
