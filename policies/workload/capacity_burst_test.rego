package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_peaks_without_extra_capacity_are_refused if {
	"capacity/burst" in workload.findings with input as of({"peak": true})
	not "capacity/burst" in workload.findings with input as of({})
}

test_declared_extra_capacity_is_enough_and_a_refused_one_has_its_own_refusal if {
	copies := [at_home("primary", 0), at_home("secondary", 1), at_partner("burst", 2)]
	not "capacity/burst" in workload.findings with input as facts({"workload": {"peak": true}, "copies": copies})
	refused := [at_home("primary", 0), at_home("secondary", 1), object.union(at_partner("burst", 2), {"denied": true})]
	not "capacity/burst" in workload.findings with input as facts({"workload": {"peak": true}, "copies": refused})
}

test_other_owners_and_systems_that_run_elsewhere_are_not_its_concern if {
	not "capacity/burst" in workload.findings with input as of({"peak": true, "state_owned": false})
	not "capacity/burst" in workload.findings with input as facts({"workload": {"peak": true}, "copies": [at_public_cloud("primary", 0)]})
	not "capacity/burst" in workload.findings with input as facts({"workload": {"peak": true}, "copies": []})
	not "capacity/burst" in workload.findings with input as facts({"workload": {"peak": true}, "domestic_control": false})
}
