package placement_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

var classes = []string{"public", "limited", "sensitive", "classified"}

// dice makes random workloads; the same seed makes the same ones.
type dice struct{ *rand.Rand }

func newDice(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 20))} }

func (d dice) word(words ...string) string { return words[d.IntN(len(words))] }

func (d dice) yes() bool { return d.IntN(2) == 0 }

func (d dice) workload(sites []string) *workload.Workload {
	owner := d.word("Tax Board", "Parish", "Ministry of Justice")
	w := &workload.Workload{
		Name: d.word("land-register", "business-register", fmt.Sprintf("system-%d", d.IntN(100))), Title: d.word("", "A title"),
		Owner:    workload.Owner{Name: owner, Type: d.word("ministry", "agency", "constitutional", "municipality", "foundation", "company")},
		Customer: d.word("", owner, "Somebody"), BudgetHolder: d.word("", owner, "Somebody"),
		Kind:        d.word("website", "register", "service", "productivity", "archive", "exchange", "pki", "development"),
		Delivery:    d.word("static", "saas", "paas", "iaas", "colocation"),
		Sensitivity: d.word(classes...), PersonalData: d.word("none", "ordinary", "special"),
		Integrity: d.word("", "low", "medium", "high"), Availability: d.word("", "low", "medium", "high"),
		Monument: d.IntN(4) == 0, DigitalOnly: d.IntN(4) == 0, Continuity: d.word("none", "backup", "run", "active"),
		Audience: d.word("domestic", "global"), Peak: d.yes(), NetworkZone: d.word("", "public_ip", "special_zone"),
		ResponsibilityPhase: d.IntN(3), BackupPlan: d.word("", "BP-1"),
	}
	for i := range d.IntN(5) {
		w.Copies = append(w.Copies, d.copy(fmt.Sprintf("c%d", i), sites))
	}
	if d.IntN(4) == 0 {
		w.Previous = &workload.Previous{Sensitivity: d.word(classes...), Sites: map[string]string{"c0": d.word(sites...), "c1": d.word(sites...)}}
	}
	w.Complete()
	return w
}

func (d dice) copy(name string, sites []string) workload.Copy {
	return workload.Copy{
		Name: name, Role: d.word("primary", "secondary", "burst", "backup", "standby", "active", "mirror", "shard"), Site: d.word(sites...),
		BackupInterval: []time.Duration{0, 24 * time.Hour, 168 * time.Hour, 400 * time.Hour, 2160 * time.Hour}[d.IntN(5)],
		Encrypted:      d.yes(), CustomerKeys: d.yes(), StateEncryption: d.yes(), Signed: d.yes(), Timestamped: d.yes(), Isolated: d.yes(),
		Guidance: d.word("", "G"), RiskAcknowledgement: d.word("", "R"), RiskAssessment: d.word("", "A"), Procurement: d.word("", "P"),
		SLA: d.word("", "S"), Exception: d.word("", "E"), NetworkZone: d.word("", "public_ip", "special_zone"),
		Threshold: d.IntN(3), Group: d.word("", "g", "h"),
	}
}

// portfolio is so many random workloads on the sites of a catalogue.
func (d dice) portfolio(decider *placement.Decider, many int) []*workload.Workload {
	sites := siteNames(decider)
	// Sites at home and of the embassy network are few: give them as much
	// weight as all public clouds together.
	for _, s := range decider.Catalogue().Sites {
		for range 20 {
			if s.Kind != "public_cloud" {
				sites = append(sites, s.Name)
			}
		}
	}
	workloads := make([]*workload.Workload, many)
	for i := range workloads {
		workloads[i] = d.workload(sites)
	}
	return workloads
}
