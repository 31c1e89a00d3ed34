package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_lowered_class_is_warned_about if {
	"change/declassified" in workload.findings with input as facts({"change": {"declassified": true}})
	not "change/declassified" in workload.findings with input as facts({})
}
