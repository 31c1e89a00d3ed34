package sovereign.placement_test

import rego.v2

test_a_room_that_others_control_is_refused if {
	found("embassy-room/control", {"site": object.union(embassy_room, {"state_control": 99, "full_control": false}), "copy": {"role": "backup"}})
}

test_a_room_under_control_and_other_ground_are_not if {
	not found("embassy-room/control", {"site": embassy_room, "copy": {"role": "backup"}})
	not found("embassy-room/control", {"site": friendly_cloud})
}
