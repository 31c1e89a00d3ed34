package placement

import (
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

const unsaid = "unsaid"

// workloadFacts is a workload as rules see it: comparable, without names.
type workloadFacts struct {
	sensitivity, personalData, integrity, availability string
	monument, digitalOnly                              bool
	continuity, kind, delivery, audience               string
	peak                                               bool
	owner                                              string
	stateOwned, essential                              bool
	responsibilityPhase                                int
	backupPlan, customerIsOwner, budgetHolderIsOwner   bool
}

func (d *Decider) workloadFacts(w *workload.Workload) workloadFacts {
	return workloadFacts{
		sensitivity: w.Sensitivity, personalData: w.PersonalData,
		integrity: said(w.Integrity), availability: said(w.Availability),
		monument: w.Monument, digitalOnly: w.DigitalOnly, continuity: w.Continuity, kind: w.Kind,
		delivery: w.Delivery, audience: w.Audience, peak: w.Peak, owner: w.Owner.Type,
		stateOwned: slices.Contains(d.settings.Profile.Parameters.StateOwnerTypes, w.Owner.Type),
		essential:  d.essential[w.Name], responsibilityPhase: w.ResponsibilityPhase, backupPlan: w.BackupPlan != "",
		customerIsOwner: w.Customer == w.Owner.Name, budgetHolderIsOwner: w.BudgetHolder == w.Owner.Name,
	}
}

func said(word string) string {
	if word == "" {
		return unsaid
	}
	return word
}

func (f workloadFacts) value(shape *policy.Shape) policy.Value {
	return shape.Object(
		policy.Field{Name: "sensitivity", Value: policy.String(f.sensitivity)},
		policy.Field{Name: "personal_data", Value: policy.String(f.personalData)},
		policy.Field{Name: "integrity", Value: policy.String(f.integrity)},
		policy.Field{Name: "availability", Value: policy.String(f.availability)},
		policy.Field{Name: "monument", Value: policy.Bool(f.monument)},
		policy.Field{Name: "digital_only", Value: policy.Bool(f.digitalOnly)},
		policy.Field{Name: "continuity", Value: policy.String(f.continuity)},
		policy.Field{Name: "kind", Value: policy.String(f.kind)},
		policy.Field{Name: "delivery", Value: policy.String(f.delivery)},
		policy.Field{Name: "audience", Value: policy.String(f.audience)},
		policy.Field{Name: "peak", Value: policy.Bool(f.peak)},
		policy.Field{Name: "owner", Value: policy.String(f.owner)},
		policy.Field{Name: "state_owned", Value: policy.Bool(f.stateOwned)},
		policy.Field{Name: "essential", Value: policy.Bool(f.essential)},
		policy.Field{Name: "responsibility_phase", Value: policy.Int(f.responsibilityPhase)},
		policy.Field{Name: "backup_plan", Value: policy.Bool(f.backupPlan)},
		policy.Field{Name: "customer_is_owner", Value: policy.Bool(f.customerIsOwner)},
		policy.Field{Name: "budget_holder_is_owner", Value: policy.Bool(f.budgetHolderIsOwner)},
	)
}
