package policy_test

import (
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// shippedEngine loads the policies that the program carries, all stages.
func shippedEngine(tb testing.TB) *policy.Engine {
	tb.Helper()
	schemas := map[string][]byte{}
	for _, name := range []string{"facts-placement", "facts-workload", "facts-portfolio", "parameters"} {
		schema, err := policies.Schema(name)
		if err != nil {
			tb.Fatal(err)
		}
		schemas[name] = schema
	}
	engine, err := policy.Load(tb.Context(), policy.Config{
		Directories: []policy.Directory{{Name: "policies", FS: policies.FS}},
		Schemas:     schemas,
		Parameters: map[string]any{
			"backup_interval_good_hours": 168, "backup_interval_refused_hours": 2160,
			"private_share_floor_percent": 33.3, "private_share_ceiling_percent": 33.4,
			"full_control_percent": 100, "partner_standards": []any{"RIA"},
			"state_owner_types":  []any{"ministry", "agency", "constitutional"},
			"emergency_postures": []any{"crisis", "wartime"}, "special_zone_sensitivities": []any{"sensitive", "classified"},
			"register_continuity": "backup", "research_mode": false,
		},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return engine
}

// BenchmarkPlacement is one decision about one option, without any cache.
// The budget is 20 us and 100 allocations.
func BenchmarkPlacement(b *testing.B) {
	engine := shippedEngine(b)
	for name, facts := range benchmarkFacts() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := engine.Evaluate(b.Context(), policy.Placement, facts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func benchmarkFacts() map[string]policy.Value {
	home := site{kind: "government_cloud", layer: "domestic", home: true, treaty: "none", link: "none"}
	embassy := site{kind: "data_embassy", layer: "embassy_network", treaty: "in_force", link: "encrypted"}
	cloud := site{kind: "public_cloud", layer: "public_cloud", treaty: "none", link: "none"}
	return map[string]policy.Value{
		"ordinary":     placementFacts("sensitive", home, "primary"),
		"data_embassy": placementFacts("sensitive", embassy, "backup"),
		"public_cloud": placementFacts("limited", cloud, "primary"),
	}
}

type site struct {
	kind, layer, treaty, link string
	home                      bool
}

func placementFacts(sensitivity string, at site, role string) policy.Value {
	field := func(name string, v policy.Value) policy.Field { return policy.Field{Name: name, Value: v} }
	yes, no := policy.Bool(true), policy.Bool(false)
	controlled := policy.Bool(at.layer != "public_cloud")
	embassy := policy.Bool(at.kind == "data_embassy")
	return policy.Object(
		field("posture", policy.String("normal")), field("emergency", no), field("domestic_control", yes), field("network_phase", policy.Int(1)),
		field("workload", policy.Object(
			field("sensitivity", policy.String(sensitivity)), field("personal_data", policy.String("none")),
			field("integrity", policy.String("unsaid")), field("availability", policy.String("unsaid")),
			field("monument", no), field("digital_only", no), field("continuity", policy.String("run")),
			field("kind", policy.String("service")), field("delivery", policy.String("iaas")), field("audience", policy.String("domestic")),
			field("peak", no), field("owner", policy.String("agency")), field("state_owned", yes), field("essential", no),
			field("responsibility_phase", policy.Int(1)), field("backup_plan", yes),
			field("customer_is_owner", yes), field("budget_holder_is_owner", yes),
		)),
		field("site", policy.Object(
			field("kind", policy.String(at.kind)), field("layer", policy.String(at.layer)), field("home", policy.Bool(at.home)),
			field("state_control", policy.Int(100)), field("full_control", controlled), field("own_jurisdiction", controlled),
			field("treaty", policy.String(at.treaty)), field("immunity", embassy), field("perimeter_separated", embassy),
			field("perimeter_own", embassy), field("standard", yes), field("partner_standard", yes), field("operable", yes),
			field("telecom_controlled", no), field("special_environment", no), field("link", policy.String(at.link)),
		)),
		field("copy", policy.Object(
			field("role", policy.String(role)), field("declared", yes), field("served", yes), field("encrypted", yes), field("customer_keys", no),
			field("state_encryption", no), field("signed", no), field("timestamped", no), field("isolated", yes),
			field("guidance", yes), field("risk_acknowledgement", yes), field("risk_assessment", yes), field("procurement", no),
			field("sla", yes), field("exception", no), field("network_zone", policy.String("special_zone")),
			field("backup_interval_hours", policy.Float(24)), field("other_abroad", no),
		)),
	)
}
