package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_municipality_whose_hosting_another_signs_or_pays_for_is_told if {
	"ownership/separate-payer" in workload.findings with input as of({"state_owned": false, "customer_is_owner": false})
	"ownership/separate-payer" in workload.findings with input as of({"state_owned": false, "budget_holder_is_owner": false})
	not "ownership/separate-payer" in workload.findings with input as of({"state_owned": false})
}

test_state_owners_have_rules_of_their_own if {
	not "ownership/separate-payer" in workload.findings with input as of({"customer_is_owner": false})
}
