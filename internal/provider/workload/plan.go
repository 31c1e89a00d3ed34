package workload

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
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
	if r.session.Pending() {
		// No policy, no decision: planned as an update even where nothing
		// else changed, so that the gate closes at apply.
		r.answer(req, resp, Answer{})
		return
	}
	attributes, err := members(req.Plan.Raw)
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	// The framework marks computed attributes unknown as soon as anything
	// differs from the state. A known decision means that nothing does, and
	// then the only news there can be is another policy. Deciding again
	// under the same one would forget that the last change was judged as a
	// change, and plan an update for it.
	if before, ok, err := storedBasis(attributes["decision"]); err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	} else if ok && before.stands(r.session.Decider) {
		return
	}
	r.judge(ctx, req, resp)
}

func (r *workloadResource) judge(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	w, err := Decode(req.Plan.Raw)
	if err == nil {
		w.Previous, err = previous(req.State.Raw)
	}
	words, wordsErr := r.words()
	for _, err := range []error{err, wordsErr} {
		if err != nil {
			resp.Diagnostics.Append(fwdiag.Internal(err))
			return
		}
	}
	if w.IsUnknown("name") {
		// Whether a service is essential follows from its name.
		resp.Diagnostics.Append(fwdiag.Warning(fwdiag.Path("name"), fwdiag.SummaryUndeterminedYet, undeterminedDetail("", []string{"name"})))
		r.answer(req, resp, answerOf(r.session.Decider, nil))
		return
	}
	resp.Diagnostics.Append(changeWarnings(w, words.Workload["sensitivity"].Words)...)
	if err := r.sayLaw(req, resp, w.Name); err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	decision, judged := gate{session: r.session, workload: w}.pass(ctx)
	if resp.Diagnostics.Append(judged...); resp.Diagnostics.HasError() {
		return
	}
	r.answer(req, resp, answerOf(r.session.Decider, decision))
}

// sayLaw warns where the prior decision rests on another policy.
func (r *workloadResource) sayLaw(req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse, name string) error {
	prior, err := members(req.State.Raw)
	if err != nil || prior == nil {
		return err
	}
	before, ok, err := storedBasis(prior["decision"])
	if err == nil && ok && !before.sameLaw(r.session.Decider) {
		resp.Diagnostics.Append(lawWarning(name, before, r.session.Decider))
	}
	return err
}

func (r *workloadResource) answer(req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse, answer Answer) {
	planned, err := encode(req.Plan.Raw, answer)
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	resp.Plan.Raw = planned
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
