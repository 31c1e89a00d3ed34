package workload

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// gate lets a workload through or says why not.
type gate struct {
	session  *session.Session
	workload *domain.Workload
}

// pass decides. The decision is nil where there is an error, and where it
// rests on values that are still to come: what holds in every possible world
// lets the plan go on, but its details may differ from world to world.
func (g gate) pass(ctx context.Context) (*placement.Decision, diag.Diagnostics) {
	decision, err := g.session.Decider.Decide(ctx, g.workload, placement.Want{})
	if err != nil {
		return nil, diag.Diagnostics{fwdiag.Undecided(err)}
	}
	logDecision(ctx, decision)
	diagnostics := g.refusals(ctx, decision)
	if diagnostics.HasError() {
		return nil, diagnostics
	}
	switch decision.Verdict {
	case placement.Allowed, placement.Unplaced:
		diagnostics.Append(g.warnings(decision)...)
	case placement.Undetermined:
		diagnostics.Append(g.undetermined(decision))
	default:
		// Denied without a reason of its own, or a word nobody knows: an
		// answer that cannot be explained is still not a yes.
		diagnostics.AddError(fwdiag.SummaryDenied, fmt.Sprintf(
			"The policy answered %q about the workload %q and gave no reason. Report this with the workload's description.",
			decision.Verdict, decision.Name))
	}
	if diagnostics.HasError() || len(g.workload.Unknown) > 0 {
		return nil, diagnostics
	}
	return decision, diagnostics
}

// refusals are the reasons that deny, each at what it is about, and one error
// for a denied copy that gives no reason.
func (g gate) refusals(ctx context.Context, decision *placement.Decision) diag.Diagnostics {
	if len(g.workload.Unknown) > 0 {
		return g.refusalsAnyway(ctx, decision)
	}
	var diagnostics diag.Diagnostics
	explained := map[string]bool{}
	flat := flatlyRefused(decision)
	for _, reason := range SaidReasons(decision) {
		if reason.Effect != placement.Deny && reason.Effect != placement.Require {
			continue
		}
		if denies := reason.Whole && decision.Verdict == placement.Denied; !denies && !g.refused(decision, reason.Copy) {
			continue
		}
		explained[reason.Copy] = true
		if flat[reason.Copy] != nil && conditions(decision, reason.Copy)[reason.Rule] {
			// The place itself is refused: what its conditions lack is
			// named there, once.
			continue
		}
		diagnostics.Append(g.refusal(ctx, decision, reason, flat[reason.Copy]))
	}
	for _, name := range slices.Sorted(maps.Keys(decision.Copies)) {
		if g.refused(decision, name) && !explained[name] {
			diagnostics.Append(g.obligations(decision, name)...)
		}
	}
	return diagnostics
}

// refused tells whether a copy is refused; no copy is called "".
func (g gate) refused(decision *placement.Decision, name string) bool {
	answer := decision.Copies[name]
	return answer != nil && answer.Verdict == placement.Denied
}

// conditions are the rules that oblige a copy.
func conditions(decision *placement.Decision, name string) map[string]bool {
	obliging := map[string]bool{}
	if answer := decision.Copies[name]; answer != nil {
		for _, obligation := range answer.Obligations {
			obliging[obligation.Rule] = true
		}
	}
	return obliging
}

// flatlyRefused are the copies that a rule refuses whatever evidence there
// is, with the conditions that are not met either; never nil for such a copy.
func flatlyRefused(decision *placement.Decision) map[string][]string {
	flat := map[string][]string{}
	for name, answer := range decision.Copies {
		obliging, lacking := conditions(decision, name), []string{}
		refused := false
		for _, reason := range answer.Reasons {
			switch {
			case reason.Effect != placement.Deny:
			case obliging[reason.Rule]:
				lacking = append(lacking, reason.Rule)
			default:
				refused = true
			}
		}
		if refused {
			flat[name] = lacking
		}
	}
	return flat
}

func (g gate) refusal(ctx context.Context, decision *placement.Decision, reason SaidReason, also []string) diag.Diagnostic {
	explained := g.explain(reason, About(decision.Name, reason.Copy))
	explained.Also = also
	explained.Nearest = g.instead(ctx, decision, reason)
	return fwdiag.Error(g.where(reason), fwdiag.SummaryDenied, explained.Detail())
}

// where is the narrowest place that a reason is about: the attribute that the
// rule names, of the copy where it has one.
func (g gate) where(reason SaidReason) path.Path {
	return fwdiag.Narrowest(reason.Copy, reason.Copies, g.session.Attribute(reason.Rule))
}

// explain is a reason with the words of the profile that gave it.
func (g gate) explain(reason SaidReason, about string) fwdiag.Explained {
	return fwdiag.Explained{Reason: reason.Reason, About: about, Profile: g.profile(), Titles: g.session.Titles()}
}

func (g gate) profile() string { return g.session.Decider.Policy().Profile }

// About names a workload, or a copy of it, in words.
func About(workload, copied string) string {
	if copied == "" {
		return "Workload " + workload
	}
	return fmt.Sprintf("Copy %s of %s", copied, workload)
}

// obligations explain a copy that is refused for want of evidence.
func (g gate) obligations(decision *placement.Decision, name string) diag.Diagnostics {
	var diagnostics diag.Diagnostics
	if answer := decision.Copies[name]; answer != nil {
		for _, obligation := range answer.Obligations {
			if obligation.Status == "met" {
				continue
			}
			explained := fwdiag.Explained{
				Reason: placement.Reason{Rule: obligation.Rule, Message: obligation.Message}, About: About(decision.Name, name), Profile: g.profile(),
			}
			where := fwdiag.Narrowest(name, nil, g.session.Attribute(obligation.Rule))
			diagnostics.Append(fwdiag.Error(where, fwdiag.SummaryDenied, explained.Detail()))
		}
	}
	if !diagnostics.HasError() {
		diagnostics.Append(fwdiag.Error(fwdiag.Copy(name), fwdiag.SummaryDenied,
			About(decision.Name, name)+" is refused and the policy gave no reason. Report this with the workload's description."))
	}
	return diagnostics
}

// warnings are what rules warn of; advice stays in the attribute decision, to
// keep the plan quiet.
func (g gate) warnings(decision *placement.Decision) diag.Diagnostics {
	var diagnostics diag.Diagnostics
	for _, reason := range SaidReasons(decision) {
		// What refuses a workload that stands nowhere yet refuses nothing
		// so far, and would refuse the first copy.
		early := decision.Verdict == placement.Unplaced && reason.Effect == placement.Deny
		if reason.Effect != placement.Warn && !early {
			continue
		}
		explained := g.explain(reason, About(decision.Name, reason.Copy))
		diagnostics.Append(fwdiag.Warning(g.where(reason), fwdiag.SummaryWarn, explained.Detail()))
	}
	return diagnostics
}

// undetermined says which value is missing: a warning where it is still to
// come, an error where everything is known and the policy cannot tell.
func (g gate) undetermined(decision *placement.Decision) diag.Diagnostic {
	if len(g.workload.Unknown) == 0 {
		parts := []string{fmt.Sprintf("Workload %s: every value is known and the policy still cannot tell, so the placement is not allowed.", decision.Name)}
		for _, reason := range SaidReasons(decision) {
			parts = append(parts, fwdiag.Explained{Reason: reason.Reason, About: "Reason"}.Detail())
		}
		return diag.NewErrorDiagnostic(fwdiag.SummaryUndetermined, strings.Join(parts, "\n\n"))
	}
	var missing []string
	for _, reason := range SaidReasons(decision) {
		missing = append(missing, reason.Unknown...)
	}
	if len(missing) == 0 {
		missing = slices.Clone(g.workload.Unknown)
	}
	slices.Sort(missing)
	missing = slices.Compact(missing)
	return fwdiag.Warning(fwdiag.Path(missing[0]), fwdiag.SummaryUndeterminedYet, undeterminedDetail(decision.Name, missing))
}

func undeterminedDetail(name string, missing []string) string {
	if name == "" {
		name = "(name not known yet)"
	}
	return fmt.Sprintf("Workload %s: whether the placement is allowed depends on %s, which is only known after apply. "+
		"The gate closes again at apply: if the value leads to a refusal, the workload is not created or changed, and resources "+
		"that use its tags or location wait for it. Use a value that is known at plan to be told now.",
		name, strings.Join(missing, ", "))
}
