package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_an_essential_service_that_cannot_run_elsewhere_is_warned_about if {
	every continuity in {"none", "backup"} {
		"essential/continuity" in workload.findings with input as of({"essential": true, "continuity": continuity})
		not "essential/continuity" in workload.findings with input as of({"continuity": continuity})
	}
}

test_an_essential_service_that_can_run_elsewhere_is_fine if {
	every continuity in {"run", "active"} {
		not "essential/continuity" in workload.findings with input as of({"essential": true, "continuity": continuity})
	}
}
