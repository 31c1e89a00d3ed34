package cli

import (
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// ruleViews shows the rules of a decider with their status in its profile.
func ruleViews(d *placement.Decider) []*report.Rule {
	rules := d.Rules()
	views := make([]*report.Rule, len(rules))
	for i, r := range rules {
		views[i] = newRuleView(r, d.Profile())
	}
	return views
}

func newRuleView(r *policy.Rule, profiles ...*profile.Profile) *report.Rule {
	view := &report.Rule{
		ID: r.ID, Title: r.Title, Description: r.Description, Effect: r.Effect, Unmet: r.Unmet, Stage: string(r.Stage),
		Message: r.Message, Fix: r.Fix,
	}
	for _, c := range r.Citations {
		view.Citations = append(view.Citations, placement.Citation{Document: c.Document, Section: c.Section})
	}
	for _, p := range profiles {
		stand := report.Stand{Profile: p.Name, Status: string(profile.Enforced)}
		// No profile knows an organisation's own rules: they are enforced.
		if !r.Custom {
			known := p.Rules[r.ID]
			stand.Status, stand.Source, stand.Doubt = string(known.Status), known.Source, known.Doubt
		}
		view.Stands = append(view.Stands, stand)
	}
	return view
}
