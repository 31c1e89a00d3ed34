package sovereign.placement_test

import rego.v2

test_a_backup_that_continuity_rests_on_says_how_often if {
	every hours in [0, -1] {
		every level in {"backup", "run", "active"} {
			found("backup/interval-missing", {
				"site": data_embassy,
				"workload": {"continuity": level},
				"copy": {"role": "backup", "backup_interval_hours": hours},
			})
		}
	}
}

test_an_interval_an_option_or_no_need_silences_it if {
	needed := {"site": data_embassy, "workload": {"continuity": "run"}, "copy": {"role": "backup"}}
	not found("backup/interval-missing", object.union(needed, {"copy": {"backup_interval_hours": 0.5}}))
	not found("backup/interval-missing", object.union(needed, {"copy": {"declared": false}}))
	not found("backup/interval-missing", object.union(needed, {"workload": {"continuity": "none"}}))
	not found("backup/interval-missing", object.union(needed, {"copy": {"role": "standby"}}))
	not found("backup/interval-missing", object.union(needed, {"site": public_cloud}))
}
