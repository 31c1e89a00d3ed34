package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_an_unsaid_responsibility_is_refused_in_the_government_cloud if {
	"responsibility/phase" in workload.findings with input as of({"responsibility_phase": 0})
	"responsibility/phase" in workload.findings with input as facts({
		"workload": {"responsibility_phase": 0},
		"copies": [at_partner("primary", 0)],
	})
	every phase in {1, 2} {
		not "responsibility/phase" in workload.findings with input as of({"responsibility_phase": phase})
	}
}

test_responsibility_elsewhere_and_of_other_owners_is_not_its_concern if {
	not "responsibility/phase" in workload.findings with input as of({"responsibility_phase": 0, "state_owned": false})
	not "responsibility/phase" in workload.findings with input as facts({
		"workload": {"responsibility_phase": 0},
		"copies": [at_server_room("primary", 0), at_data_embassy("backup", 1)],
	})
	not "responsibility/phase" in workload.findings with input as facts({"workload": {"responsibility_phase": 0}, "copies": []})
}
