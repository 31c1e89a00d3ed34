package sovereign.placement_test

import rego.v2

test_each_level_asks_for_its_roles if {
	asked := {
		"none": set(),
		"backup": {"backup"},
		"run": {"backup", "standby"},
		"active": {"backup", "standby", "active"},
	}
	every level, expected in asked {
		every phase, ground in {1: data_embassy, 2: friendly_cloud} {
			{role | some role in roles; found("continuity/copy-abroad", {"network_phase": phase, "site": ground, "workload": {"continuity": level}, "copy": {"role": role}})} == expected
		}
	}
}

test_friendly_clouds_of_the_first_phase_rooms_and_home_are_not_asked_for if {
	needed := {"workload": {"continuity": "active"}, "copy": {"role": "backup"}}
	every ground in [friendly_cloud, embassy_room, public_cloud, {}] {
		not found("continuity/copy-abroad", object.union(needed, {"site": ground}))
	}
}

test_the_second_phase_asks_for_nothing_elsewhere if {
	every ground in [embassy_room, public_cloud, {}] {
		not found("continuity/copy-abroad", {
			"network_phase": 2,
			"site": ground,
			"workload": {"continuity": "active"},
			"copy": {"role": "backup"},
		})
	}
}
