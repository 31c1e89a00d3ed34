package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_secondary_site_alone_is_not_enough if {
	"domestic/primary" in workload.findings with input as facts({"copies": [at_home("secondary", 1)]})
	not "domestic/primary" in workload.findings with input as facts({})
}

test_a_refused_primary_copy_has_its_own_refusal if {
	copies := [object.union(at_home("primary", 0), {"denied": true}), at_home("secondary", 1)]
	not "domestic/primary" in workload.findings with input as facts({"copies": copies})
}

test_a_primary_site_lost_with_the_territory_is_not_asked_for if {
	copies := [at_home("primary", 0), at_data_embassy("secondary", 1)]
	not "domestic/primary" in workload.findings with input as facts({"copies": copies, "domestic_control": false})
	"domestic/primary" in workload.findings with input as facts({"copies": [at_data_embassy("secondary", 1)], "domestic_control": false})
}

test_owners_outside_the_state_and_workloads_without_copies_need_no_primary_site if {
	not "domestic/primary" in workload.findings with input as facts({"workload": {"state_owned": false}, "copies": [at_home("secondary", 1)]})
	not "domestic/primary" in workload.findings with input as facts({"copies": []})
}
