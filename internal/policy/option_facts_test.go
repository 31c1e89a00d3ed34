package policy_test

import (
	"maps"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

// shippedParameters are those of the first profile.
func shippedParameters() map[string]any {
	return map[string]any{
		"backup_interval_good_hours": 168, "backup_interval_refused_hours": 2160,
		"private_share_floor_percent": 33.3, "private_share_ceiling_percent": 33.4,
		"full_control_percent": 100, "partner_standards": []any{"RIA"},
		"state_owner_types":  []any{"ministry", "agency", "constitutional"},
		"emergency_postures": []any{"crisis", "wartime"}, "special_zone_sensitivities": []any{"sensitive", "classified"},
		"register_continuity": "backup", "research_mode": false,
	}
}

// everyOption is one sensitive service in every role at a site of each kind,
// which is what a decision about a workload asks.
func everyOption() []map[string]any {
	sites := []map[string]any{
		optionSite("government_cloud", "domestic", map[string]any{"home": true}),
		optionSite("partner_datacentre", "domestic", map[string]any{"home": true, "state_control": 0, "full_control": false}),
		optionSite("agency_server_room", "domestic", map[string]any{"home": true, "standard": false, "partner_standard": false}),
		optionSite("public_cloud", "public_cloud", map[string]any{"state_control": 0, "full_control": false, "own_jurisdiction": false}),
		optionSite("embassy_room", "embassy_network", map[string]any{"standard": false, "link": "encrypted", "immunity": true}),
		optionSite("data_embassy", "embassy_network", map[string]any{
			"treaty": "in_force", "immunity": true, "perimeter_separated": true, "perimeter_own": true, "link": "encrypted",
		}),
		optionSite("friendly_cloud", "embassy_network", map[string]any{
			"state_control": 0, "full_control": false, "own_jurisdiction": false, "link": "plain",
		}),
	}
	var options []map[string]any
	for _, at := range sites {
		for _, role := range []string{"primary", "secondary", "burst", "backup", "standby", "active", "mirror", "shard"} {
			options = append(options, optionFacts(at, role))
		}
	}
	return options
}

func optionSite(kind, layer string, differs map[string]any) map[string]any {
	s := map[string]any{
		"kind": kind, "layer": layer, "home": false, "state_control": 100, "full_control": true, "own_jurisdiction": true,
		"treaty": "none", "immunity": false, "perimeter_separated": false, "perimeter_own": false, "standard": true,
		"partner_standard": true, "operable": true, "telecom_controlled": false, "special_environment": false, "link": "none",
	}
	maps.Copy(s, differs)
	return s
}

func optionFacts(at map[string]any, role string) map[string]any {
	return map[string]any{
		"posture": "normal", "emergency": false, "domestic_control": true, "network_phase": 1,
		"workload": map[string]any{
			"sensitivity": "sensitive", "personal_data": "ordinary", "integrity": "high", "availability": "unsaid",
			"monument": false, "digital_only": true, "continuity": "run", "kind": "register", "delivery": "iaas",
			"audience": "domestic", "peak": false, "owner": "agency", "state_owned": true, "essential": false,
			"responsibility_phase": 1, "backup_plan": true, "customer_is_owner": true, "budget_holder_is_owner": true,
		},
		"site": at,
		"copy": map[string]any{
			"role": role, "declared": false, "served": role != "mirror" && role != "shard", "encrypted": false, "customer_keys": false, "state_encryption": false,
			"signed": false, "timestamped": false, "isolated": false, "guidance": false, "risk_acknowledgement": false,
			"risk_assessment": false, "procurement": false, "sla": false, "exception": false, "network_zone": "unsaid",
			"backup_interval_hours": 0, "other_abroad": false,
		},
	}
}

// factsValue is the same facts in the engine's own form, built in their shape
// as the product builds them.
func factsValue(v any, shape *policy.Shape) policy.Value {
	switch v := v.(type) {
	case string:
		return policy.String(v)
	case bool:
		return policy.Bool(v)
	case int:
		return policy.Int(v)
	case []any:
		list := make([]policy.Value, len(v))
		for i := range v {
			list[i] = factsValue(v[i], shape)
		}
		return policy.Array(list)
	case map[string]any:
		var fields []policy.Field
		for _, name := range shape.Names() {
			fields = append(fields, policy.Field{Name: name, Value: factsValue(v[name], shape.Member(name))})
		}
		return shape.Object(fields...)
	}
	panic("no fact has this type")
}
