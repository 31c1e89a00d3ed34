package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_state_system_that_another_pays_for_is_refused if {
	"ownership/budget-holder" in workload.findings with input as of({"budget_holder_is_owner": false})
	not "ownership/budget-holder" in workload.findings with input as of({})
}

test_a_payer_of_whom_nothing_is_known_is_another if {
	"ownership/budget-holder" in workload.findings with input as {"workload": {"state_owned": true}, "copies": []}
}

test_other_owners_may_have_another_payer if {
	not "ownership/budget-holder" in workload.findings with input as of({"budget_holder_is_owner": false, "state_owned": false})
}
