package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_running_copy_without_a_backup_is_advised_on if {
	every role in {"standby", "active"} {
		copies := [at_home("primary", 0), at_data_embassy(role, 1)]
		"continuity/replica-is-no-backup" in workload.findings with input as facts({"workload": {"continuity": "run"}, "copies": copies})
	}
}

test_a_backup_anywhere_is_enough if {
	copies := [at_home("primary", 0), at_data_embassy("standby", 1), at_home("backup", 2)]
	not "continuity/replica-is-no-backup" in workload.findings with input as facts({"workload": {"continuity": "run"}, "copies": copies})
}

test_workloads_without_continuity_or_running_copies_are_not_its_concern if {
	copies := [at_home("primary", 0), at_data_embassy("standby", 1)]
	not "continuity/replica-is-no-backup" in workload.findings with input as facts({"copies": copies})
	not "continuity/replica-is-no-backup" in workload.findings with input as of({"continuity": "run"})
}
