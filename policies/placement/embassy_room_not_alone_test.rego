package sovereign.placement_test

import rego.v2

test_continuity_does_not_rest_on_a_room_alone if {
	every level in {"backup", "run", "active"} {
		obliged("embassy-room/not-alone", {"site": embassy_room, "workload": {"continuity": level}, "copy": {"role": "backup"}})
	}
	not met("embassy-room/not-alone", {"site": embassy_room})
	met("embassy-room/not-alone", {"site": embassy_room, "copy": {"other_abroad": true}})
}

test_without_continuity_or_a_room_nothing_is_asked if {
	not obliged("embassy-room/not-alone", {"site": embassy_room})
	not obliged("embassy-room/not-alone", {"site": data_embassy, "workload": {"continuity": "run"}})
}
