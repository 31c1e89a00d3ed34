// Package workload holds what a workload is: an information system of a
// state or municipality, how sensitive it is, who answers for it, and where
// its copies stand. It knows neither Terraform nor policy.
package workload

import (
	"slices"
	"strings"
	"time"
)

// Workload describes one system, as the workload document and the Terraform
// resource do. Words are those of policies/schema/workloads.json.
type Workload struct {
	// Name is a DNS label, unique within a document.
	Name  string
	Title string
	Owner Owner
	// Customer and BudgetHolder default to the owner's name when read.
	Customer     string
	BudgetHolder string

	Kind         string
	Delivery     string
	Sensitivity  string
	PersonalData string
	// Integrity and Availability are low, medium or high; empty means that
	// nobody said, which is not the same as saying medium.
	Integrity    string
	Availability string
	Monument     bool
	DigitalOnly  bool
	Continuity   string
	Audience     string
	Peak         bool
	NetworkZone  string
	// ResponsibilityPhase is 1 or 2; 0 means that nobody said.
	ResponsibilityPhase int
	BackupPlan          string

	// Copies are sorted by name.
	Copies []Copy

	// Previous is what was decided before, where the caller has a state to
	// compare with; nil otherwise.
	Previous *Previous

	// Unknown lists attributes whose value is not known yet, by path:
	// "sensitivity", "copies.main.site", or "copies" as a whole. An unknown
	// attribute's field holds its zero value.
	Unknown []string
}

// Owner is the institution that answers for a workload.
type Owner struct {
	Name string
	Type string
}

// Copy is one copy of a workload at one site. References are evidence: an
// empty string means there is none.
type Copy struct {
	Name string
	Role string
	Site string
	// BackupInterval is 0 where nobody said.
	BackupInterval time.Duration

	Encrypted       bool
	CustomerKeys    bool
	StateEncryption bool
	Signed          bool
	Timestamped     bool
	Isolated        bool

	Guidance            string
	RiskAcknowledgement string
	RiskAssessment      string
	Procurement         string
	SLA                 string
	Exception           string
	NetworkZone         string

	// Threshold and Group belong to shards: how many pieces restore the
	// data, and which pieces belong together.
	Threshold int
	Group     string
}

// Previous is the part of an earlier description that a decision looks at:
// a declassification or a move is judged as a change.
type Previous struct {
	Sensitivity string
	// Sites are the sites of the copies, by copy name.
	Sites map[string]string
}

// IsUnknown tells whether the attribute at path, or a whole that contains
// it, is not known yet.
func (w *Workload) IsUnknown(path string) bool {
	return slices.ContainsFunc(w.Unknown, func(unknown string) bool {
		return path == unknown || strings.HasPrefix(path, unknown+".")
	})
}
