package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_digital_only_workload_with_less_integrity_is_refused if {
	every integrity in {"low", "medium"} {
		"digital-only/integrity" in workload.findings with input as of({"digital_only": true, "integrity": integrity})
		not "digital-only/integrity" in workload.findings with input as of({"integrity": integrity})
	}
}

test_a_digital_only_workload_with_high_or_unsaid_integrity_is_fine if {
	every integrity in {"high", "unsaid"} {
		not "digital-only/integrity" in workload.findings with input as of({"digital_only": true, "integrity": integrity})
	}
}
