package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_active_abroad_is_missed_where_the_level_asks_for_it if {
	every continuity in {"active"} {
		"continuity/active-abroad" in workload.findings with input as of({"continuity": continuity})
	}
	every continuity in {"none", "backup", "run"} {
		not "continuity/active-abroad" in workload.findings with input as of({"continuity": continuity})
	}
}

test_active_abroad_is_there_with_a_copy_of_that_role_or_a_higher_one if {
	every role in {"active"} {
		copies := [at_home("primary", 0), at_home("secondary", 1), at_data_embassy(role, 2)]
		not "continuity/active-abroad" in workload.findings with input as facts({"workload": {"continuity": "active"}, "copies": copies})
	}
}

test_active_abroad_is_not_there_with_other_copies if {
	every copy in [
		at_data_embassy("backup", 2),
		at_data_embassy("standby", 2),
		at_data_embassy("mirror", 2),
		at_data_embassy("primary", 2),
		at_public_cloud("active", 2),
		at_home("active", 2),
		object.union(at_data_embassy("active", 2), {"denied": true}),
	] {
		copies := [at_home("primary", 0), at_home("secondary", 1), copy]
		"continuity/active-abroad" in workload.findings with input as facts({"workload": {"continuity": "active"}, "copies": copies})
	}
}

test_active_abroad_is_asked_of_workloads_with_copies_only if {
	not "continuity/active-abroad" in workload.findings with input as facts({"workload": {"continuity": "active"}, "copies": []})
}
