package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_state_system_with_another_customer_is_refused if {
	"ownership/customer" in workload.findings with input as of({"customer_is_owner": false})
	not "ownership/customer" in workload.findings with input as of({})
}

test_a_customer_of_whom_nothing_is_known_is_another if {
	"ownership/customer" in workload.findings with input as {"workload": {"state_owned": true}, "copies": []}
}

test_owners_outside_the_state_are_not_bound if {
	not "ownership/customer" in workload.findings with input as of({"customer_is_owner": false, "state_owned": false})
}
