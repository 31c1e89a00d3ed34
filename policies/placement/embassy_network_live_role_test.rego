package sovereign.placement_test

import rego.v2

test_a_live_role_abroad_in_peace_is_told if {
	every role in {"primary", "secondary"} {
		found("embassy-network/live-role", {"site": data_embassy, "copy": {"role": role}})
		found("embassy-network/live-role", {"site": friendly_cloud, "copy": {"role": role}})
	}
}

test_it_is_what_the_network_is_for_when_home_is_lost_or_in_an_emergency if {
	not found("embassy-network/live-role", {"domestic_control": false, "site": data_embassy})
	not found("embassy-network/live-role", {"emergency": true, "site": data_embassy})
}

test_copies_rooms_and_home_are_not_its_concern if {
	not found("embassy-network/live-role", {"site": data_embassy, "copy": {"role": "standby"}})
	not found("embassy-network/live-role", {"site": embassy_room})
	not found("embassy-network/live-role", {})
}

test_a_secondary_is_judged_like_a_primary if {
	id := "embassy-network/live-role"
	not found(id, {"domestic_control": false, "site": data_embassy, "copy": {"role": "secondary"}})
	not found(id, {"emergency": true, "site": data_embassy, "copy": {"role": "secondary"}})
	not found(id, {"site": embassy_room, "copy": {"role": "secondary"}})
	not found(id, {"copy": {"role": "secondary"}})
}
