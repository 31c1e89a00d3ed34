// Package placement decides where the copies of a workload may stand. One
// function decides for every door: command line, Terraform and review.
package placement

// Schema names the shape of a Report; it changes when a reader would break.
const Schema = "sovereign/decision/v1"

// Verdict is the answer to one question of placement.
type Verdict string

// The verdicts. Required belongs to options and layers only: allowed, and at
// least one copy of the role must exist at a site of the kind. Unplaced
// belongs to workloads without copies only.
const (
	Allowed      Verdict = "allowed"
	Denied       Verdict = "denied"
	Undetermined Verdict = "undetermined"
	Unplaced     Verdict = "unplaced"
	Required     Verdict = "required"
)

// Effect is what a rule does when it applies.
type Effect string

// The effects of rules.
const (
	Deny    Effect = "deny"
	Require Effect = "require"
	Oblige  Effect = "oblige"
	Warn    Effect = "warn"
	Advise  Effect = "advise"
)

// Report is the decision document (policies/schema/decision.json).
type Report struct {
	Schema          string      `json:"schema"`
	Policy          PolicyRef   `json:"policy"`
	Posture         string      `json:"posture"`
	DomesticControl bool        `json:"domestic_control"`
	Simulation      bool        `json:"simulation"`
	Workloads       []*Decision `json:"workloads"`
	Portfolio       Portfolio   `json:"portfolio"`
}

// PolicyRef says which policy decided, so that a decision can be replayed.
type PolicyRef struct {
	Profile string `json:"profile"`
	// Revision is "sha256:" and the digest of rules, profile and catalogue.
	Revision string `json:"revision"`
}

// Decision is the answer for one workload.
type Decision struct {
	Name    string  `json:"name"`
	Verdict Verdict `json:"verdict"`
	// Destinations are keyed by layer: domestic, public_cloud,
	// embassy_network.
	Destinations map[string]Destination   `json:"destinations"`
	Copies       map[string]*CopyDecision `json:"copies"`
	Reasons      []Reason                 `json:"reasons"`
	// Options are every site and role of the catalogue, where asked for.
	Options []Option `json:"options,omitempty"`
	// Exceptions are the declared exceptions the verdict rests on.
	Exceptions []string `json:"exceptions,omitempty"`
}

// Destination is the answer for a layer as a whole: the best verdict of any
// of its sites, and the roles that have it.
type Destination struct {
	Verdict Verdict  `json:"verdict"`
	Roles   []string `json:"roles,omitempty"`
}

// CopyDecision is the answer for one declared copy.
type CopyDecision struct {
	Verdict     Verdict      `json:"verdict"`
	Obligations []Obligation `json:"obligations"`
	Reasons     []Reason     `json:"reasons"`
}

// Option is the answer for a site and role of the catalogue. Its
// obligations are conditions still to be met and do not deny it.
type Option struct {
	Site        string       `json:"site"`
	Role        string       `json:"role"`
	Verdict     Verdict      `json:"verdict"`
	Obligations []Obligation `json:"obligations"`
	Reasons     []Reason     `json:"reasons"`
}

// Obligation is a condition on a copy, with the state of its evidence.
type Obligation struct {
	// Code is the last part of the obliging rule's id.
	Code string `json:"code"`
	// Status is met, unmet or unknown.
	Status string `json:"status"`
	// Parameters are the profile's numbers and words that the condition
	// names; units are in the keys.
	Parameters map[string]any `json:"parameters"`
	// Rule is the id of the obliging rule.
	Rule string `json:"rule"`
	// Message says the condition in words.
	Message string `json:"message"`
}

// Reason is one rule that applied.
type Reason struct {
	Rule   string `json:"rule"`
	Effect Effect `json:"effect"`
	// Message says what is the case; Fix says what would make it pass.
	Message   string     `json:"message"`
	Fix       string     `json:"fix"`
	Citations []Citation `json:"citations"`
	// Copies names the declared copies a workload's reason is about.
	Copies []string `json:"copies,omitempty"`
	// Unknown names the attribute whose value is not known yet.
	Unknown []string `json:"unknown,omitempty"`
}

// Citation points into a source document.
type Citation struct {
	Document string `json:"document"`
	Section  string `json:"section"`
}

// Portfolio is the answer for the document as a whole.
type Portfolio struct {
	Verdict Verdict  `json:"verdict"`
	Reasons []Reason `json:"reasons"`
}
