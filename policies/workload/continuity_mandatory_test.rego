package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_state_system_without_continuity_is_refused if {
	"continuity/mandatory" in workload.findings with input as of({})
	every continuity in {"backup", "run", "active"} {
		not "continuity/mandatory" in workload.findings with input as of({"continuity": continuity})
	}
}

test_development_and_other_owners_are_free if {
	not "continuity/mandatory" in workload.findings with input as of({"kind": "development"})
	not "continuity/mandatory" in workload.findings with input as of({"state_owned": false})
}
