package placement

import (
	"context"
	"fmt"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// placementKey is all that the placement of one copy depends on.
type placementKey struct {
	workload workloadFacts
	class    int
	copy     copyFacts
}

// table is what the catalogue offers to workloads with equal facts.
type table struct {
	// facts are those that placement rules tell apart, value what they see.
	facts workloadFacts
	value policy.Value
	// outcomes are indexed by class and role.
	outcomes     [][]*outcome
	destinations map[string]Destination
}

// place decides on one copy or option at the sites of one class.
func (d *Decider) place(ctx context.Context, w workloadFacts, value policy.Value, c *class, f copyFacts) (*outcome, error) {
	return d.placements.get(placementKey{w, c.number, f}, func() (*outcome, error) {
		result, err := d.settings.Engine.Evaluate(ctx, policy.Placement, d.placementFacts(value, c, f))
		if err != nil {
			return nil, fmt.Errorf("deciding on a %s copy: %w", f.role, err)
		}
		o := d.resolve(result, f.declared)
		if f.declared {
			o.dropRequirements()
		}
		return o, nil
	})
}

// placementFacts is what rules see of one copy or option.
func (d *Decider) placementFacts(workload policy.Value, c *class, f copyFacts) policy.Value {
	return d.facts(policy.Placement,
		policy.Field{Name: "workload", Value: workload},
		policy.Field{Name: "site", Value: c.placement},
		policy.Field{Name: "copy", Value: f.value(d.settings.Engine.Shape(policy.Placement).Member("copy"))},
	)
}

// dropRequirements removes what a declared copy already fulfils.
func (o *outcome) dropRequirements() {
	kept := o.reasons[:0]
	for _, r := range o.reasons {
		if r.Effect != Require {
			kept = append(kept, r)
		}
	}
	o.reasons = kept
}

// table decides on every class and role for workloads with these facts.
func (d *Decider) table(ctx context.Context, f workloadFacts) (*table, error) {
	f = d.placed.apply(f)
	return d.tables.get(f, func() (*table, error) {
		t := &table{facts: f, value: f.value(d.settings.Engine.Shape(policy.Placement).Member("workload")), outcomes: make([][]*outcome, len(d.classes))}
		for i, c := range d.classes {
			t.outcomes[i] = make([]*outcome, len(d.roles))
			for j, role := range d.roles {
				o, err := d.place(ctx, f, t.value, c, optionFacts(role, c))
				if err != nil {
					return nil, err
				}
				t.outcomes[i][j] = o
			}
		}
		t.destinations = d.destinations(t)
		return t, nil
	})
}

// optionVerdict is required where a rule asks for it and nothing denies.
func (o *outcome) optionVerdict() Verdict {
	if o.required && o.verdict == Allowed {
		return Required
	}
	return o.verdict
}

// destinations sums the options up by layer: the best verdict, and the
// roles that have it at some site.
func (d *Decider) destinations(t *table) map[string]Destination {
	all := make(map[string]Destination, 3)
	for _, layer := range site.Layers() {
		best := Destination{Verdict: Denied}
		for _, want := range []Verdict{Required, Allowed} {
			if roles := d.rolesWith(t, layer, want); len(roles) > 0 {
				best = Destination{Verdict: want, Roles: roles}
				break
			}
		}
		all[layer] = best
	}
	return all
}

func (d *Decider) rolesWith(t *table, layer string, want Verdict) []string {
	var roles []string
	for j, role := range d.roles {
		for i, c := range d.classes {
			if c.facts.layer == layer && t.outcomes[i][j].optionVerdict() == want {
				roles = append(roles, role)
				break
			}
		}
	}
	return roles
}

// options lists every site and role of the catalogue, by site name.
func (d *Decider) options(t *table) []Option {
	all := make([]Option, 0, len(d.settings.Catalogue.Sites)*len(d.roles))
	for _, s := range d.settings.Catalogue.Sites {
		for j, role := range d.roles {
			o := t.outcomes[d.classOf[s.Name].number][j]
			all = append(all, Option{Site: s.Name, Role: role, Verdict: o.optionVerdict(), Obligations: o.obligations, Reasons: o.reasons})
		}
	}
	return all
}
