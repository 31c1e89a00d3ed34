package sovereign.placement_test

import rego.v2

test_backups_abroad_have_an_interval if {
	every ground in [data_embassy, embassy_room, friendly_cloud, public_cloud] {
		obliged("backup/interval", {"site": ground, "copy": {"role": "backup"}})
		met("backup/interval", {"site": ground, "copy": {"role": "backup", "backup_interval_hours": 168}})
	}
}

test_weekly_is_good_enough_and_a_moment_more_is_not if {
	every hours in [0.5, 1, 167.9, 168] {
		met("backup/interval", {"site": data_embassy, "copy": {"role": "backup", "backup_interval_hours": hours}})
	}
	every hours in [-1, 0, 168.1, 2160] {
		not met("backup/interval", {"site": data_embassy, "copy": {"role": "backup", "backup_interval_hours": hours}})
	}
}

test_the_profile_says_what_is_good if {
	daily := {"site": data_embassy, "copy": {"role": "backup", "backup_interval_hours": 24}}
	met("backup/interval", daily) with data.sovereign.parameters.backup_interval_good_hours as 24
	not met("backup/interval", daily) with data.sovereign.parameters.backup_interval_good_hours as 23
}

test_other_roles_and_home_are_not_obliged if {
	not obliged("backup/interval", {"site": data_embassy, "copy": {"role": "standby"}})
	not obliged("backup/interval", {"copy": {"role": "backup"}})
}
