package workload

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

// refusalsAnyway are the refusals that no value of the unknown attributes
// avoids: one error for each refused copy and one for the workload, because
// the reasons are those of all possible worlds and few hold in every one.
func (g gate) refusalsAnyway(ctx context.Context, decision *placement.Decision) diag.Diagnostics {
	var diagnostics diag.Diagnostics
	for _, name := range slices.Sorted(maps.Keys(decision.Copies)) {
		if !g.refused(decision, name) {
			continue
		}
		var reasons []SaidReason
		for _, reason := range decision.Copies[name].Reasons {
			if reason.Effect == placement.Deny {
				reasons = append(reasons, SaidReason{Reason: reason, Copy: name})
			}
		}
		if len(reasons) == 0 {
			diagnostics.Append(g.obligations(decision, name)...)
			continue
		}
		diagnostics.Append(g.anyway(ctx, decision, name, reasons, false))
	}
	if decision.Verdict != placement.Denied {
		return diagnostics
	}
	besides := diagnostics.HasError()
	if reasons := g.wholeReasons(decision, besides); len(reasons) > 0 {
		diagnostics.Append(g.anyway(ctx, decision, "", reasons, besides))
	}
	return diagnostics
}

// wholeReasons are the reasons that may refuse the workload. Where no copy is
// refused in every world, those of the copies are among them: each world has
// one, though not each the same.
func (g gate) wholeReasons(decision *placement.Decision, besides bool) []SaidReason {
	var reasons []SaidReason
	for _, reason := range SaidReasons(decision) {
		denies := reason.Effect == placement.Deny || reason.Whole && reason.Effect == placement.Require
		if denies && (reason.Whole || !besides) {
			reasons = append(reasons, reason)
		}
	}
	return reasons
}

// anyway is one error about a copy, or about the workload where copied is
// empty. A reason that stands alone holds in every world and is explained
// like any other, unless it only may hold besides the refusal of a copy.
func (g gate) anyway(ctx context.Context, decision *placement.Decision, copied string, reasons []SaidReason, besides bool) diag.Diagnostic {
	if len(reasons) == 1 && !besides {
		return g.refusal(ctx, decision, reasons[0], nil)
	}
	explained := fwdiag.Anyway{About: About(decision.Name, copied), Unknown: g.workload.Unknown, Besides: besides}
	for _, reason := range reasons {
		if reason.Copy != copied {
			reason.Message = "Copy " + reason.Copy + ": " + reason.Message
		}
		explained.Reasons = append(explained.Reasons, reason.Reason)
	}
	return fwdiag.Error(fwdiag.Narrowest(copied, nil, ""), fwdiag.SummaryDenied, explained.Detail())
}
