package workload

import (
	"context"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// mostNearest is how many allowed sites a refusal names.
const mostNearest = 3

// instead lists where a copy could stand, where a reason refuses the place
// itself: what only lacks evidence would lack it elsewhere too, and what is
// wrong with the workload is not put right by moving a copy.
func (g gate) instead(ctx context.Context, decision *placement.Decision, reason SaidReason) []placement.Option {
	if !refusesPlace(decision, reason) {
		return nil
	}
	taken := g.occupied(reason.Copy)
	options, err := g.session.Decider.Nearest(ctx, g.workload, reason.Copy, mostNearest+len(taken))
	if err != nil {
		// The refusal stands without the hint.
		logNoNearest(ctx, decision.Name, err)
		return nil
	}
	options = slices.DeleteFunc(options, func(o placement.Option) bool { return taken[o.Site] })
	return options[:min(len(options), mostNearest)]
}

// refusesPlace tells whether a reason refuses the copy whatever evidence
// there is.
func refusesPlace(decision *placement.Decision, reason SaidReason) bool {
	answer := decision.Copies[reason.Copy]
	if answer == nil || answer.Verdict != placement.Denied || conditions(decision, reason.Copy)[reason.Rule] {
		return false
	}
	return slices.ContainsFunc(answer.Reasons, func(own placement.Reason) bool {
		return own.Effect == placement.Deny && own.Rule == reason.Rule
	})
}

// occupied are the sites of the other copies: copies stand apart.
func (g gate) occupied(copyName string) map[string]bool {
	sites := map[string]bool{}
	for i := range g.workload.Copies {
		if c := &g.workload.Copies[i]; c.Name != copyName {
			sites[c.Site] = true
		}
	}
	return sites
}
