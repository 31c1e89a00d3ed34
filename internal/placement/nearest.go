package placement

import (
	"cmp"
	"context"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Nearest lists at most so many options that would be allowed for the role
// of a declared copy: the same layer before others, then the same country,
// then the same continent, then required before merely allowed.
func (d *Decider) Nearest(ctx context.Context, w *workload.Workload, copyName string, most int) ([]Option, error) {
	i := slices.IndexFunc(w.Copies, func(c workload.Copy) bool { return c.Name == copyName })
	if i < 0 || len(w.Unknown) > 0 {
		return nil, nil
	}
	if err := d.words.checkWorkload(w); err != nil {
		return nil, err
	}
	declared, ok := d.settings.Catalogue.Find(w.Copies[i].Site)
	if !ok {
		return nil, d.unknownSite(&w.Copies[i])
	}
	t, err := d.table(ctx, d.workloadFacts(w))
	if err != nil {
		return nil, err
	}
	role := slices.Index(d.roles, w.Copies[i].Role)
	var found []Option
	for _, s := range d.settings.Catalogue.Sites {
		o := t.outcomes[d.classOf[s.Name].number][role]
		if o.verdict == Allowed && s != declared {
			found = append(found, Option{Site: s.Name, Role: w.Copies[i].Role, Verdict: o.optionVerdict(), Obligations: o.obligations, Reasons: o.reasons})
		}
	}
	slices.SortStableFunc(found, func(a, b Option) int {
		left, _ := d.settings.Catalogue.Find(a.Site)
		right, _ := d.settings.Catalogue.Find(b.Site)
		return cmp.Or(
			differs(left.Layer() != declared.Layer(), right.Layer() != declared.Layer()),
			differs(left.Layer() != site.Domestic, right.Layer() != site.Domestic),
			differs(left.Country != declared.Country, right.Country != declared.Country),
			differs(left.Continent != declared.Continent, right.Continent != declared.Continent),
			differs(a.Verdict != Required, b.Verdict != Required),
		)
	})
	return found[:min(most, len(found))], nil
}

// differs orders what does not differ first.
func differs(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
