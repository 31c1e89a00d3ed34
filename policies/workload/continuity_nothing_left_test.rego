package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_nothing_is_left_of_what_stands_only_at_home if {
	"continuity/nothing-left" in workload.findings with input as facts({"domestic_control": false})
	not "continuity/nothing-left" in workload.findings with input as facts({})
}

test_control_of_which_nothing_is_known_is_lost if {
	"continuity/nothing-left" in workload.findings with input as object.remove(facts({}), {"domestic_control"})
}

test_a_copy_elsewhere_is_left_unless_it_is_refused if {
	every copy in [at_data_embassy("backup", 1), at_embassy_room("backup", 1), at_public_cloud("primary", 1)] {
		not "continuity/nothing-left" in workload.findings with input as facts({"domestic_control": false, "copies": [at_home("primary", 0), copy]})
		"continuity/nothing-left" in workload.findings with input as facts({
			"domestic_control": false,
			"copies": [at_home("primary", 0), object.union(copy, {"denied": true})],
		})
	}
}

test_workloads_without_copies_have_nothing_to_lose if {
	not "continuity/nothing-left" in workload.findings with input as facts({"domestic_control": false, "copies": []})
}
