package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_digital_only_workload_without_continuity_is_refused if {
	"digital-only/continuity" in workload.findings with input as of({"digital_only": true})
	not "digital-only/continuity" in workload.findings with input as of({})
}

test_every_level_of_continuity_will_do if {
	every continuity in {"backup", "run", "active"} {
		not "digital-only/continuity" in workload.findings with input as of({"digital_only": true, "continuity": continuity})
	}
}

test_continuity_that_is_not_known_is_none if {
	"digital-only/continuity" in workload.findings with input as {"workload": {"digital_only": true}, "copies": []}
}
