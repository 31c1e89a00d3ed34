package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_customer_without_a_backup_plan_is_refused if {
	"responsibility/backup-plan" in workload.findings with input as of({"backup_plan": false})
	not "responsibility/backup-plan" in workload.findings with input as of({})
}

test_managed_services_and_other_owners_and_places_need_no_plan_of_their_own if {
	not "responsibility/backup-plan" in workload.findings with input as of({"backup_plan": false, "responsibility_phase": 2})
	not "responsibility/backup-plan" in workload.findings with input as of({"backup_plan": false, "state_owned": false})
	not "responsibility/backup-plan" in workload.findings with input as facts({
		"workload": {"backup_plan": false},
		"copies": [at_public_cloud("primary", 0)],
	})
}
