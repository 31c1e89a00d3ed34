package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_monument_of_low_availability_is_warned_about if {
	"monument/availability" in workload.findings with input as of({"monument": true, "availability": "low"})
	not "monument/availability" in workload.findings with input as of({"monument": true, "availability": "medium"})
	not "monument/availability" in workload.findings with input as of({"monument": true})
}

test_other_workloads_may_be_less_available if {
	not "monument/availability" in workload.findings with input as of({"availability": "low"})
}
