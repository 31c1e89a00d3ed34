package sovereign.placement_test

import rego.v2

test_an_ordinary_room_takes_backups_only if {
	every role in {"standby", "active", "mirror"} {
		found("embassy-room/roles", {"site": embassy_room, "copy": {"role": role}})
	}
	not found("embassy-room/roles", {"site": embassy_room, "copy": {"role": "backup"}})
}

test_a_special_environment_and_a_data_embassy_take_more if {
	every role in {"standby", "active", "mirror"} {
		not found("embassy-room/roles", {"site": object.union(embassy_room, {"special_environment": true}), "copy": {"role": role}})
		not found("embassy-room/roles", {"site": data_embassy, "copy": {"role": role}})
	}
}
