package workload

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

// ModifyPlan is the gate at plan. Terraform runs it again at apply, with
// every value known, before it creates or updates anything.
func (r *workloadResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		return // destroy
	}
	if r.session == nil {
		resp.Diagnostics.AddError(session.SummaryNotConfigured, notConfigured(nil))
		return
	}
	words, err := r.words()
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	attributes, err := members(req.Plan.Raw)
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	// The framework marks computed attributes unknown as soon as anything
	// differs from the state.
	decided := attributes["decision"]
	changed := decided.IsNull() || !decided.IsKnown()
	planned, diags := planner{session: r.session, words: words}.plan(ctx, req.Plan.Raw, req.State.Raw, changed)
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	resp.Plan.Raw = planned
}

// planner makes the plan of one workload.
type planner struct {
	session *session.Session
	words   *vocabulary.Vocabulary
}

// plan fills the computed attributes of a proposed state over a prior one,
// null for a create. changed says whether the two differ in what people
// wrote.
func (p planner) plan(ctx context.Context, proposed, prior tftypes.Value, changed bool) (tftypes.Value, diag.Diagnostics) {
	if p.session.Pending() {
		// No policy, no decision: planned as an update even where nothing
		// else changed, so that the gate closes at apply.
		return p.answer(proposed, Answer{}, nil)
	}
	attributes, err := members(proposed)
	if err != nil {
		return proposed, diag.Diagnostics{fwdiag.Internal(err)}
	}
	// Where nothing changed, the only news there can be is another policy.
	// Deciding again under the same one would forget that the last change
	// was judged as a change, and plan an update for it.
	if !changed {
		before, ok, err := storedBasis(attributes["decision"])
		if err != nil {
			return proposed, diag.Diagnostics{fwdiag.Internal(err)}
		}
		if ok && before.stands(p.session.Decider) {
			return proposed, nil
		}
	}
	return p.judge(ctx, proposed, prior)
}

func (p planner) judge(ctx context.Context, proposed, prior tftypes.Value) (tftypes.Value, diag.Diagnostics) {
	w, err := Decode(proposed)
	if err == nil {
		w.Previous, err = previous(prior)
	}
	if err != nil {
		return proposed, diag.Diagnostics{fwdiag.Internal(err)}
	}
	if w.IsUnknown("name") {
		// Whether a service is essential follows from its name.
		return p.answer(proposed, answerOf(p.session.Decider, nil), diag.Diagnostics{
			fwdiag.Warning(fwdiag.Path("name"), fwdiag.SummaryUndeterminedYet, undeterminedDetail("", []string{"name"})),
		})
	}
	diagnostics := changeWarnings(w, p.words.Workload["sensitivity"].Words)
	diagnostics.Append(p.sayLaw(prior, w.Name)...)
	decision, judged := gate{session: p.session, workload: w}.pass(ctx)
	if diagnostics.Append(judged...); diagnostics.HasError() {
		return proposed, diagnostics
	}
	return p.answer(proposed, answerOf(p.session.Decider, decision), diagnostics)
}

// sayLaw warns where the prior decision rests on another policy.
func (p planner) sayLaw(prior tftypes.Value, name string) diag.Diagnostics {
	attributes, err := members(prior)
	if err != nil {
		return diag.Diagnostics{fwdiag.Internal(err)}
	}
	if attributes == nil {
		return nil
	}
	before, ok, err := storedBasis(attributes["decision"])
	switch {
	case err != nil:
		return diag.Diagnostics{fwdiag.Internal(err)}
	case ok && !before.sameLaw(p.session.Decider):
		return diag.Diagnostics{lawWarning(name, before, p.session.Decider)}
	}
	return nil
}

func (planner) answer(proposed tftypes.Value, answer Answer, diagnostics diag.Diagnostics) (tftypes.Value, diag.Diagnostics) {
	planned, err := encode(proposed, answer)
	if err != nil {
		diagnostics.Append(fwdiag.Internal(err))
	}
	return planned, diagnostics
}

func answerOf(decider *placement.Decider, decision *placement.Decision) Answer {
	return Answer{Decision: decision, Policy: decider.Policy(), Posture: decider.Posture(), Catalogue: decider.Catalogue()}
}

// encode fills every computed attribute of the workload.
func encode(raw tftypes.Value, answer Answer) (tftypes.Value, error) {
	attributes, err := members(raw)
	if err != nil {
		return raw, err
	}
	if attributes["copies"], err = EncodeCopies(attributes, answer); err != nil {
		return raw, err
	}
	attributes["id"] = attributes["name"]
	attributes["decision"] = encodeDecision(attributes["decision"].Type(), answer)
	attributes["destinations"] = EncodeDestinations(attributes["destinations"].Type(), answer.Decision)
	return tftypes.NewValue(raw.Type(), attributes), nil
}
