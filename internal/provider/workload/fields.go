// Package workload is Terraform's view of a workload: the resource
// sovereign_workload, and the attributes it shares with sovereign_decision.
package workload

import (
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// field ties an attribute to where its value goes. The pointer is a *string,
// *bool, *int or *time.Duration.
type field[T any] struct {
	name   string
	target func(*T) any
}

// workloadFields are the attributes of a workload apart from owner and
// copies, which have attributes of their own.
func workloadFields() []field[domain.Workload] {
	return []field[domain.Workload]{
		{"name", func(w *domain.Workload) any { return &w.Name }},
		{"title", func(w *domain.Workload) any { return &w.Title }},
		{"customer", func(w *domain.Workload) any { return &w.Customer }},
		{"budget_holder", func(w *domain.Workload) any { return &w.BudgetHolder }},
		{"kind", func(w *domain.Workload) any { return &w.Kind }},
		{"delivery", func(w *domain.Workload) any { return &w.Delivery }},
		{"sensitivity", func(w *domain.Workload) any { return &w.Sensitivity }},
		{"personal_data", func(w *domain.Workload) any { return &w.PersonalData }},
		{"integrity", func(w *domain.Workload) any { return &w.Integrity }},
		{"availability", func(w *domain.Workload) any { return &w.Availability }},
		{"monument", func(w *domain.Workload) any { return &w.Monument }},
		{"digital_only", func(w *domain.Workload) any { return &w.DigitalOnly }},
		{"continuity", func(w *domain.Workload) any { return &w.Continuity }},
		{"audience", func(w *domain.Workload) any { return &w.Audience }},
		{"peak", func(w *domain.Workload) any { return &w.Peak }},
		{"network_zone", func(w *domain.Workload) any { return &w.NetworkZone }},
		{"responsibility_phase", func(w *domain.Workload) any { return &w.ResponsibilityPhase }},
		{"backup_plan", func(w *domain.Workload) any { return &w.BackupPlan }},
	}
}

func ownerFields() []field[domain.Owner] {
	return []field[domain.Owner]{
		{"name", func(o *domain.Owner) any { return &o.Name }},
		{"type", func(o *domain.Owner) any { return &o.Type }},
	}
}

func copyFields() []field[domain.Copy] {
	return []field[domain.Copy]{
		{"role", func(c *domain.Copy) any { return &c.Role }},
		{"site", func(c *domain.Copy) any { return &c.Site }},
		{"backup_interval", func(c *domain.Copy) any { return &c.BackupInterval }},
		{"encrypted", func(c *domain.Copy) any { return &c.Encrypted }},
		{"customer_keys", func(c *domain.Copy) any { return &c.CustomerKeys }},
		{"state_encryption", func(c *domain.Copy) any { return &c.StateEncryption }},
		{"signed", func(c *domain.Copy) any { return &c.Signed }},
		{"timestamped", func(c *domain.Copy) any { return &c.Timestamped }},
		{"isolated", func(c *domain.Copy) any { return &c.Isolated }},
		{"guidance", func(c *domain.Copy) any { return &c.Guidance }},
		{"risk_acknowledgement", func(c *domain.Copy) any { return &c.RiskAcknowledgement }},
		{"risk_assessment", func(c *domain.Copy) any { return &c.RiskAssessment }},
		{"procurement", func(c *domain.Copy) any { return &c.Procurement }},
		{"sla", func(c *domain.Copy) any { return &c.SLA }},
		{"exception", func(c *domain.Copy) any { return &c.Exception }},
		{"network_zone", func(c *domain.Copy) any { return &c.NetworkZone }},
		{"threshold", func(c *domain.Copy) any { return &c.Threshold }},
		{"group", func(c *domain.Copy) any { return &c.Group }},
	}
}
