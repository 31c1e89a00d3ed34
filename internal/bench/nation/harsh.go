package nation

import (
	"fmt"
	"math/rand/v2"
)

// Harsh is a mixture in which every attribute is drawn on its own, over the
// given sites: next to nothing can be decided once for several systems, and
// next to everything is refused for several reasons.
func Harsh(sites []string) Mixture {
	return func(i int) *Workload {
		d := draw{rand.New(rand.NewPCG(uint64(i), 2))} //nolint:gosec // the same nation every time is the point
		owner := fmt.Sprintf("Institution %d", d.IntN(500))
		w := &Workload{
			Title: "System " + Name(i), Owner: Owner{owner, d.of("ministry", "agency", "constitutional", "municipality", "foundation", "company")},
			Customer: d.of("", owner, "Another institution"), BudgetHolder: d.of("", owner, "Another institution"),
			Kind:        d.of("website", "register", "service", "productivity", "archive", "exchange", "pki", "development"),
			Delivery:    d.of("static", "saas", "paas", "iaas", "colocation"),
			Sensitivity: d.of("public", "limited", "sensitive", "classified"), PersonalData: d.of("", "none", "ordinary", "special"),
			Integrity: d.of("", "low", "medium", "high"), Availability: d.of("", "low", "medium", "high"),
			Monument: d.yes(), DigitalOnly: d.yes(), Continuity: d.of("", "none", "backup", "run", "active"), Audience: d.of("", "domestic", "global"),
			Peak: d.yes(), NetworkZone: d.of("", "public_ip", "special_zone"), ResponsibilityPhase: d.IntN(3), BackupPlan: d.reference("BP"),
			Copies: make(map[string]*Copy, Copies),
		}
		for j := range Copies {
			w.Copies[fmt.Sprintf("copy-%d", j+1)] = d.copy(sites)
		}
		return w
	}
}

type draw struct{ *rand.Rand }

func (d draw) yes() bool { return d.IntN(2) == 1 }

func (d draw) of(words ...string) string { return words[d.IntN(len(words))] }

// reference is evidence, or none, with the same chance.
func (d draw) reference(kind string) string {
	if d.yes() {
		return ""
	}
	return fmt.Sprintf("%s-2026-%05d", kind, d.IntN(100000))
}

func (d draw) copy(sites []string) *Copy {
	c := &Copy{
		Role: d.of("primary", "secondary", "burst", "backup", "standby", "active", "mirror", "shard"), Site: d.of(sites...),
		BackupInterval: d.of("", "24h", "7d", "170h", "30d", "91d"), Encrypted: d.yes(), CustomerKeys: d.yes(), StateEncryption: d.yes(),
		Signed: d.yes(), Timestamped: d.yes(), Isolated: d.yes(),
		Guidance: d.reference("G"), RiskAcknowledgement: d.reference("RA"), RiskAssessment: d.reference("RS"),
		Procurement: d.reference("PR"), SLA: d.reference("SLA"), Exception: d.reference("EX"), NetworkZone: d.of("", "public_ip", "special_zone"),
	}
	if c.Role == "shard" {
		c.Threshold, c.Group = 1+d.IntN(3), d.of("a", "b")
	}
	return c
}
