// Package nation makes documents of workloads as large as a state, always the
// same ones, for benchmarks: a likely mixture of systems, and a harsh one in
// which hardly two systems are alike.
package nation

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// Copies is how many copies each workload has.
const Copies = 6

// Workload is a workload as the document writes it.
type Workload struct {
	Title               string           `json:"title,omitempty"`
	Owner               Owner            `json:"owner"`
	Customer            string           `json:"customer,omitempty"`
	BudgetHolder        string           `json:"budget_holder,omitempty"`
	Kind                string           `json:"kind"`
	Delivery            string           `json:"delivery"`
	Sensitivity         string           `json:"sensitivity"`
	PersonalData        string           `json:"personal_data,omitempty"`
	Integrity           string           `json:"integrity,omitempty"`
	Availability        string           `json:"availability,omitempty"`
	Monument            bool             `json:"monument,omitempty"`
	DigitalOnly         bool             `json:"digital_only,omitempty"`
	Continuity          string           `json:"continuity,omitempty"`
	Audience            string           `json:"audience,omitempty"`
	Peak                bool             `json:"peak,omitempty"`
	NetworkZone         string           `json:"network_zone,omitempty"`
	ResponsibilityPhase int              `json:"responsibility_phase,omitempty"`
	BackupPlan          string           `json:"backup_plan,omitempty"`
	Copies              map[string]*Copy `json:"copies,omitempty"`
}

// Owner is the institution that answers for a workload.
type Owner struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// Copy is a copy as the document writes it.
type Copy struct {
	Role                string `json:"role"`
	Site                string `json:"site"`
	BackupInterval      string `json:"backup_interval,omitempty"`
	Encrypted           bool   `json:"encrypted,omitempty"`
	CustomerKeys        bool   `json:"customer_keys,omitempty"`
	StateEncryption     bool   `json:"state_encryption,omitempty"`
	Signed              bool   `json:"signed,omitempty"`
	Timestamped         bool   `json:"timestamped,omitempty"`
	Isolated            bool   `json:"isolated,omitempty"`
	Guidance            string `json:"guidance,omitempty"`
	RiskAcknowledgement string `json:"risk_acknowledgement,omitempty"`
	RiskAssessment      string `json:"risk_assessment,omitempty"`
	Procurement         string `json:"procurement,omitempty"`
	SLA                 string `json:"sla,omitempty"`
	Exception           string `json:"exception,omitempty"`
	NetworkZone         string `json:"network_zone,omitempty"`
	Threshold           int    `json:"threshold,omitempty"`
	Group               string `json:"group,omitempty"`
}

// Mixture makes the i-th workload of a nation. Equal numbers give equal
// workloads, so that a part of a nation is the beginning of the whole.
type Mixture func(i int) *Workload

// Name is the name of the i-th workload.
func Name(i int) string { return fmt.Sprintf("system-%05d", i) }

// Write writes the first n workloads as one JSON document.
func (m Mixture) Write(w io.Writer, n int) error {
	// The buffer keeps the first error for Flush.
	out := bufio.NewWriter(w)
	text := []byte(`{"workloads":{`)
	for i := range n {
		encoded, err := json.Marshal(m(i))
		if err != nil {
			return fmt.Errorf("writing the workload %d: %w", i, err)
		}
		if i > 0 {
			text = append(text, ',')
		}
		text = append(fmt.Appendf(text, "\n%q:", Name(i)), encoded...)
		_, _ = out.Write(text)
		text = text[:0]
	}
	_, _ = out.Write(append(text, "\n}}\n"...))
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing a nation of %d workloads: %w", n, err)
	}
	return nil
}
