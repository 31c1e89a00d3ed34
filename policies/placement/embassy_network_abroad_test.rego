package sovereign.placement_test

import rego.v2

test_a_site_at_home_is_not_abroad if {
	found("embassy-network/abroad", {"site": object.union(embassy_room, {"home": true})})
	found("embassy-network/abroad", {"site": object.union(friendly_cloud, {"home": true})})
}

test_a_site_abroad_and_domestic_kinds_are_not_its_concern if {
	not found("embassy-network/abroad", {"site": embassy_room})
	not found("embassy-network/abroad", {"site": friendly_cloud})
	not found("embassy-network/abroad", {})
}

test_a_data_embassy_at_home_has_a_rule_of_its_own if {
	not found("embassy-network/abroad", {"site": object.union(data_embassy, {"home": true})})
	found("data-embassy/abroad", {"site": object.union(data_embassy, {"home": true})})
}
