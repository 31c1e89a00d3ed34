package workload

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// Schema compiles the schema of the workload document, the one home of its
// fields and words. Callers keep the result.
func Schema() (*document.Schema, error) {
	source, err := policies.Schema("workloads")
	if err != nil {
		return nil, fmt.Errorf("reading workloads: %w", err)
	}
	schema, err := document.CompileSchema(source)
	if err != nil {
		return nil, fmt.Errorf("reading workloads: %w", err)
	}
	return schema, nil
}

// FromNode makes a workload from a valid node of the workload document. The
// node may be reused afterwards.
func FromNode(name string, n *document.Node) (*Workload, error) {
	owner := n.Get("owner")
	w := &Workload{
		Name:                name,
		Title:               n.Get("title").Text(),
		Owner:               Owner{Name: owner.Get("name").Text(), Type: owner.Get("type").Text()},
		Customer:            n.Get("customer").Text(),
		BudgetHolder:        n.Get("budget_holder").Text(),
		Kind:                n.Get("kind").Text(),
		Delivery:            n.Get("delivery").Text(),
		Sensitivity:         n.Get("sensitivity").Text(),
		PersonalData:        n.Get("personal_data").Text(),
		Integrity:           n.Get("integrity").Text(),
		Availability:        n.Get("availability").Text(),
		Monument:            n.Get("monument").Bool(),
		DigitalOnly:         n.Get("digital_only").Bool(),
		Continuity:          n.Get("continuity").Text(),
		Audience:            n.Get("audience").Text(),
		Peak:                n.Get("peak").Bool(),
		NetworkZone:         n.Get("network_zone").Text(),
		ResponsibilityPhase: int(n.Get("responsibility_phase").Int()),
		BackupPlan:          n.Get("backup_plan").Text(),
	}
	copies := n.Get("copies")
	if copies.Len() > 0 {
		w.Copies = make([]Copy, 0, copies.Len())
		for member := range copies.Members() {
			w.Copies = append(w.Copies, copyFromNode(member.Key, member.Value))
		}
	}
	w.Complete()
	return w, nil
}

func copyFromNode(name string, n *document.Node) Copy {
	return Copy{
		Name:                name,
		Role:                n.Get("role").Text(),
		Site:                n.Get("site").Text(),
		BackupInterval:      n.Get("backup_interval").Duration(),
		Encrypted:           n.Get("encrypted").Bool(),
		CustomerKeys:        n.Get("customer_keys").Bool(),
		StateEncryption:     n.Get("state_encryption").Bool(),
		Signed:              n.Get("signed").Bool(),
		Timestamped:         n.Get("timestamped").Bool(),
		Isolated:            n.Get("isolated").Bool(),
		Guidance:            n.Get("guidance").Text(),
		RiskAcknowledgement: n.Get("risk_acknowledgement").Text(),
		RiskAssessment:      n.Get("risk_assessment").Text(),
		Procurement:         n.Get("procurement").Text(),
		SLA:                 n.Get("sla").Text(),
		Exception:           n.Get("exception").Text(),
		NetworkZone:         n.Get("network_zone").Text(),
		Threshold:           int(n.Get("threshold").Int()),
		Group:               n.Get("group").Text(),
	}
}

// Complete fills in the defaults and sorts the copies.
// Unknown attributes and integrity and availability stay as they are:
// "nobody said" is a fact of its own.
func (w *Workload) Complete() {
	defaults := []struct {
		field *string
		path  string
		value string
	}{
		{&w.Customer, "customer", w.Owner.Name},
		{&w.BudgetHolder, "budget_holder", w.Owner.Name},
		{&w.PersonalData, "personal_data", "none"},
		{&w.Continuity, "continuity", "none"},
		{&w.Audience, "audience", "domestic"},
	}
	for _, d := range defaults {
		if *d.field == "" && !w.IsUnknown(d.path) {
			*d.field = d.value
		}
	}
	slices.SortFunc(w.Copies, func(a, b Copy) int { return strings.Compare(a.Name, b.Name) })
}
