package sovereign.placement_test

import rego.v2

test_quarterly_is_refused_and_a_moment_less_is_not if {
	every ground in [data_embassy, embassy_room, friendly_cloud] {
		every hours in [2160, 2160.5, 4380] {
			found("backup/interval-too-long", {"site": ground, "copy": {"role": "backup", "backup_interval_hours": hours}})
		}
		not found("backup/interval-too-long", {"site": ground, "copy": {"role": "backup", "backup_interval_hours": 2159}})
	}
}

test_in_a_public_cloud_it_matters_where_continuity_does if {
	quarterly := {"site": public_cloud, "copy": {"role": "backup", "backup_interval_hours": 2160}}
	found("backup/interval-too-long", object.union(quarterly, {"workload": {"continuity": "backup"}}))
	not found("backup/interval-too-long", quarterly)
	not found("backup/interval-too-long", {
		"site": public_cloud,
		"workload": {"continuity": "backup"},
		"copy": {"role": "backup", "backup_interval_hours": 2159},
	})
}

test_the_profile_says_what_is_refused if {
	found("backup/interval-too-long", {"site": data_embassy, "copy": {"role": "backup", "backup_interval_hours": 720}}) with data.sovereign.parameters.backup_interval_refused_hours as 720
}

test_other_roles_home_and_silence_are_not_its_concern if {
	not found("backup/interval-too-long", {"site": data_embassy, "copy": {"role": "standby", "backup_interval_hours": 9000}})
	not found("backup/interval-too-long", {"copy": {"role": "backup", "backup_interval_hours": 9000}})
	not found("backup/interval-too-long", {"site": data_embassy, "copy": {"role": "backup"}})
}

test_with_continuity_other_roles_and_home_are_still_not_its_concern if {
	id := "backup/interval-too-long"
	not found(id, {
		"site": public_cloud,
		"workload": {"continuity": "run"},
		"copy": {"role": "standby", "backup_interval_hours": 9000},
	})
	not found(id, {"workload": {"continuity": "run"}, "copy": {"role": "backup", "backup_interval_hours": 9000}})
}
