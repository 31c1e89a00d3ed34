package sovereign.placement_test

import rego.v2

test_live_roles_are_refused_even_in_a_special_environment if {
	every role in {"primary", "secondary", "burst"} {
		found("embassy-room/live", {"site": embassy_room, "copy": {"role": role}})
		found("embassy-room/live", {"site": object.union(embassy_room, {"special_environment": true}), "copy": {"role": role}})
	}
}

test_copies_and_other_ground_are_not_its_concern if {
	not found("embassy-room/live", {"site": embassy_room, "copy": {"role": "backup"}})
	not found("embassy-room/live", {"site": data_embassy})
	not found("embassy-room/live", {})
}
