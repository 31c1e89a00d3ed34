package placement

import (
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
)

// outcome is what the rules of one stage say about one set of facts, in the
// words of the profile. It is shared between all copies with these facts and
// never changed.
type outcome struct {
	verdict     Verdict
	reasons     []Reason
	obligations []Obligation
	// required means that a rule wants a copy here.
	required bool
	// exception means that it rests on a declared exception.
	exception bool
	// subjects are indices into the facts' copies, beside the reasons.
	subjects [][]int
}

// unmetPrefix begins the message of a condition that is not met.
const unmetPrefix = "Nothing shows yet that this holds: "

// resolve turns rule ids into verdict, reasons and obligations. Without
// declared, missing evidence is a condition still to be met.
func (d *Decider) resolve(result policy.Outcome, declared bool) *outcome {
	o := &outcome{verdict: Allowed, reasons: []Reason{}, obligations: []Obligation{}}
	for _, id := range result.Findings {
		known := d.rules[id]
		if known.status == profile.Off {
			continue
		}
		effect := weaken(Effect(known.rule.Effect), known.status)
		o.required = o.required || effect == Require
		o.exception = o.exception || known.rule.RestsOnException
		o.add(known.reason(effect, known.rule.Message), result.Subjects[id])
	}
	for _, id := range result.Obliged {
		known := d.rules[id]
		if known.status == profile.Off {
			continue
		}
		status := "unmet"
		if _, ok := slices.BinarySearch(result.Met, id); ok {
			status = "met"
		} else if declared {
			effect := weaken(Effect(known.rule.Unmet), known.status)
			o.add(known.reason(effect, unmetPrefix+known.rule.Message), nil)
		}
		o.obligations = append(o.obligations, Obligation{
			Code: known.rule.Code(), Status: status, Parameters: known.parameters, Rule: id, Message: known.rule.Message,
		})
	}
	o.sort()
	return o
}

// sort puts what denies first; subjects move with their reasons.
func (o *outcome) sort() {
	order := make([]int, len(o.reasons))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return severity(o.reasons[a].Effect) - severity(o.reasons[b].Effect) })
	reasons, subjects := make([]Reason, len(order)), make([][]int, len(order))
	for to, from := range order {
		reasons[to] = o.reasons[from]
		if from < len(o.subjects) {
			subjects[to] = o.subjects[from]
		}
	}
	o.reasons = reasons
	if o.subjects != nil {
		o.subjects = subjects
	}
}

func (o *outcome) add(r Reason, subjects []int) {
	if r.Effect == Deny {
		o.verdict = Denied
	}
	o.reasons = append(o.reasons, r)
	if len(subjects) > 0 {
		for len(o.subjects) < len(o.reasons)-1 {
			o.subjects = append(o.subjects, nil)
		}
		o.subjects = append(o.subjects, subjects)
	}
}

// weaken lets a profile lower the effect of a rule, never raise it.
func weaken(effect Effect, status profile.Status) Effect {
	switch status {
	case profile.Enforced:
		return effect
	case profile.Warn:
		if effect == Advise {
			return Advise
		}
		return Warn
	case profile.Advise, profile.Off:
	}
	return Advise
}

// severity orders reasons: what denies comes first.
func severity(e Effect) int {
	return slices.Index([]Effect{Deny, Require, Oblige, Warn, Advise}, e)
}

// knownRule is a rule as the profile holds it.
type knownRule struct {
	rule       *policy.Rule
	status     profile.Status
	citations  []Citation
	parameters map[string]any
}

func (k *knownRule) reason(effect Effect, message string) Reason {
	return Reason{Rule: k.rule.ID, Effect: effect, Message: message, Fix: k.rule.Fix, Citations: k.citations}
}
