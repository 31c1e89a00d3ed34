package placement_test

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// attribute is one attribute of a workload with what it may turn out to be,
// listed here apart from the product's own list. A value is set on a
// workload in which the attribute has its zero value.
type attribute struct {
	path   string
	clear  func(w *workload.Workload)
	values []func(w *workload.Workload)
}

type setter = func(w *workload.Workload)

// attributesOf lists every attribute of the workload with all its values.
func attributesOf(w *workload.Workload, sites []string) []attribute {
	all := []attribute{
		words("sensitivity", func(w *workload.Workload) *string { return &w.Sensitivity }, "public", "limited", "sensitive", "classified"),
		words("personal_data", func(w *workload.Workload) *string { return &w.PersonalData }, "none", "ordinary", "special"),
		words("integrity", func(w *workload.Workload) *string { return &w.Integrity }, "", "low", "medium", "high"),
		words("availability", func(w *workload.Workload) *string { return &w.Availability }, "", "low", "medium", "high"),
		words("continuity", func(w *workload.Workload) *string { return &w.Continuity }, "none", "backup", "run", "active"),
		words("kind", func(w *workload.Workload) *string { return &w.Kind },
			"website", "register", "service", "productivity", "archive", "exchange", "pki", "development"),
		words("delivery", func(w *workload.Workload) *string { return &w.Delivery }, "static", "saas", "paas", "iaas", "colocation"),
		words("audience", func(w *workload.Workload) *string { return &w.Audience }, "domestic", "global"),
		words("owner.type", func(w *workload.Workload) *string { return &w.Owner.Type },
			"ministry", "agency", "constitutional", "municipality", "foundation", "company"),
		words("owner.name", func(w *workload.Workload) *string { return &w.Owner.Name }, "Somebody", "Parish", w.Customer, w.BudgetHolder),
		words("customer", func(w *workload.Workload) *string { return &w.Customer }, "", "Somebody", w.Owner.Name),
		words("budget_holder", func(w *workload.Workload) *string { return &w.BudgetHolder }, "", "Somebody", w.Owner.Name),
		words("network_zone", func(w *workload.Workload) *string { return &w.NetworkZone }, "", "public_ip", "special_zone"),
		words("backup_plan", func(w *workload.Workload) *string { return &w.BackupPlan }, "", "BP-9"),
		words("title", func(w *workload.Workload) *string { return &w.Title }, "", "A title"),
		truth("monument", func(w *workload.Workload) *bool { return &w.Monument }),
		truth("digital_only", func(w *workload.Workload) *bool { return &w.DigitalOnly }),
		truth("peak", func(w *workload.Workload) *bool { return &w.Peak }),
		{
			"responsibility_phase", func(w *workload.Workload) { w.ResponsibilityPhase = 0 },
			[]setter{func(*workload.Workload) {}, func(w *workload.Workload) { w.ResponsibilityPhase = 1 }, func(w *workload.Workload) { w.ResponsibilityPhase = 2 }},
		},
	}
	for i := range w.Copies {
		all = append(all, copyAttributes(w.Copies[i].Name, i, sites)...)
	}
	return all
}

func copyAttributes(name string, i int, sites []string) []attribute {
	path := "copies." + name + "."
	var all []attribute
	truths := map[string]func(c *workload.Copy) *bool{
		"encrypted":        func(c *workload.Copy) *bool { return &c.Encrypted },
		"customer_keys":    func(c *workload.Copy) *bool { return &c.CustomerKeys },
		"state_encryption": func(c *workload.Copy) *bool { return &c.StateEncryption },
		"signed":           func(c *workload.Copy) *bool { return &c.Signed },
		"timestamped":      func(c *workload.Copy) *bool { return &c.Timestamped },
		"isolated":         func(c *workload.Copy) *bool { return &c.Isolated },
	}
	for _, attribute := range slices.Sorted(maps.Keys(truths)) {
		all = append(all, truth(path+attribute, func(w *workload.Workload) *bool { return truths[attribute](&w.Copies[i]) }))
	}
	references := map[string]func(c *workload.Copy) *string{
		"guidance":             func(c *workload.Copy) *string { return &c.Guidance },
		"risk_acknowledgement": func(c *workload.Copy) *string { return &c.RiskAcknowledgement },
		"risk_assessment":      func(c *workload.Copy) *string { return &c.RiskAssessment },
		"procurement":          func(c *workload.Copy) *string { return &c.Procurement },
		"sla":                  func(c *workload.Copy) *string { return &c.SLA },
		"exception":            func(c *workload.Copy) *string { return &c.Exception },
	}
	for _, attribute := range slices.Sorted(maps.Keys(references)) {
		all = append(all, words(path+attribute, func(w *workload.Workload) *string { return references[attribute](&w.Copies[i]) }, "", "A-1"))
	}
	all = append(all,
		words(path+"network_zone", func(w *workload.Workload) *string { return &w.Copies[i].NetworkZone }, "", "public_ip", "special_zone"),
		words(path+"role", func(w *workload.Workload) *string { return &w.Copies[i].Role },
			"primary", "secondary", "burst", "backup", "standby", "active", "mirror", "shard"),
		words(path+"site", func(w *workload.Workload) *string { return &w.Copies[i].Site }, sites...),
	)
	interval := attribute{path: path + "backup_interval", clear: func(w *workload.Workload) { w.Copies[i].BackupInterval = 0 }}
	for _, hours := range []int{0, 1, 24, 167, 168, 169, 1000, 2159, 2160, 2161, 9000} {
		interval.values = append(interval.values, func(w *workload.Workload) { w.Copies[i].BackupInterval = time.Duration(hours) * time.Hour })
	}
	return append(all, interval)
}

func siteNames(d *placement.Decider) []string {
	var names []string
	for _, s := range d.Catalogue().Sites {
		names = append(names, s.Name)
	}
	return names
}

// sampleOf is the sites of the catalogue without most public clouds, which
// are many and alike, and the sites at which the workload has copies.
func sampleOf(d *placement.Decider, w *workload.Workload) []string {
	var names []string
	for i, s := range d.Catalogue().Sites {
		taken := slices.ContainsFunc(w.Copies, func(c workload.Copy) bool { return c.Site == s.Name })
		if taken || s.Kind != "public_cloud" || i%16 == 0 {
			names = append(names, s.Name)
		}
	}
	return names
}

func words(path string, field func(w *workload.Workload) *string, values ...string) attribute {
	a := attribute{path: path, clear: func(w *workload.Workload) { *field(w) = "" }}
	for _, value := range values {
		a.values = append(a.values, func(w *workload.Workload) { *field(w) = value })
	}
	return a
}

func truth(path string, field func(w *workload.Workload) *bool) attribute {
	return attribute{path, func(w *workload.Workload) { *field(w) = false }, []setter{
		func(*workload.Workload) {}, func(w *workload.Workload) { *field(w) = true },
	}}
}

// ofCopy tells whether an attribute belongs to a copy.
func (a attribute) ofCopy() bool { return strings.HasPrefix(a.path, "copies.") }
