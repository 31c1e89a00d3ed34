package sovereign.placement_test

import data.sovereign.placement
import rego.v2

# A fact that is not there must never read as a permission. Facts are complete
# when the engine gets them; these rules hold even if they were not.

test_a_fact_that_is_absent_does_not_silence_a_refusal if {
	every id, case in {
		"active/full-control": {"site": data_embassy, "copy": {"role": "active"}, "absent": ["site", "full_control"]},
		"burst/home-capacity": {"copy": {"role": "burst"}, "absent": ["site", "home"]},
		"data-embassy/control": {"site": data_embassy, "absent": ["site", "full_control"]},
		"data-embassy/immunity": {"site": data_embassy, "absent": ["site", "immunity"]},
		"data-embassy/jurisdiction": {"site": data_embassy, "absent": ["site", "own_jurisdiction"]},
		"data-embassy/perimeter": {"site": data_embassy, "absent": ["site", "perimeter_own"]},
		"data-embassy/standard": {"site": data_embassy, "absent": ["site", "standard"]},
		"data-embassy/treaty": {"site": data_embassy, "absent": ["site", "treaty"]},
		"domestic/control-lost": {"absent": ["domestic_control"]},
		"domestic/territory": {"absent": ["site", "home"]},
		"embassy-room/control": {"site": embassy_room, "absent": ["site", "full_control"]},
		"embassy-room/roles": {"site": object.union(embassy_room, {"special_environment": true}), "copy": {"role": "standby"}, "absent": ["site", "special_environment"]},
		"friendly-cloud/phase": {"network_phase": 2, "site": friendly_cloud, "absent": ["network_phase"]},
		"friendly-cloud/treaty": {"site": object.union(friendly_cloud, {"treaty": "in_force"}), "absent": ["site", "treaty"]},
		"partner/standard": {"site": {"kind": "partner_datacentre"}, "absent": ["site", "partner_standard"]},
		"partner/territory": {"site": {"kind": "partner_datacentre"}, "absent": ["site", "home"]},
		"public-cloud/sensitive-data": {
			"emergency": true,
			"site": public_cloud,
			"copy": {"role": "backup"},
			"absent": ["emergency"],
		},
		"server-room/exception": {"site": {"kind": "agency_server_room"}, "copy": {"exception": true}, "absent": ["copy", "exception"]},
		"site/capability": {"absent": ["site", "capabilities"]},
	} {
		whole := facts(object.remove(case, {"absent"}))
		not id in placement.findings with input as whole
		id in placement.findings with input as without(whole, case.absent)
	}
}

test_research_that_nobody_opened_is_closed if {
	case := facts({"copy": {"role": "shard"}})
	"shard/research" in placement.findings with input as case with data.sovereign.parameters as {}
}

# without takes one member away, at the top or one level below.
without(object_, path) := object.remove(object_, path) if count(path) == 1

without(object_, path) := object.union(
	object.remove(object_, {path[0]}),
	{path[0]: object.remove(object_[path[0]], {path[1]})},
) if {
	count(path) == 2
}
