package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_monument_with_less_integrity_is_refused if {
	every integrity in {"low", "medium"} {
		"monument/integrity" in workload.findings with input as of({"monument": true, "integrity": integrity})
		not "monument/integrity" in workload.findings with input as of({"integrity": integrity})
	}
}

test_high_or_unsaid_integrity_is_fine if {
	every integrity in {"high", "unsaid"} {
		not "monument/integrity" in workload.findings with input as of({"monument": true, "integrity": integrity})
	}
}

test_integrity_that_is_not_known_does_not_pass if {
	"monument/integrity" in workload.findings with input as {"workload": {"monument": true}, "copies": []}
}
