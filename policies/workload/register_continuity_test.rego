package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_register_below_the_level_of_the_profile_is_refused if {
	"register/continuity" in workload.findings with input as of({"kind": "register"})
	not "register/continuity" in workload.findings with input as of({"kind": "register", "continuity": "backup"})
	not "register/continuity" in workload.findings with input as of({"kind": "register", "continuity": "active"})
}

test_the_profile_sets_the_level if {
	"register/continuity" in workload.findings with input as of({"kind": "register", "continuity": "run"})
		with data.sovereign.parameters.register_continuity as "active"
	not "register/continuity" in workload.findings with input as of({"kind": "register"})
		with data.sovereign.parameters.register_continuity as "none"
}

test_a_level_that_nobody_knows_is_never_reached if {
	"register/continuity" in workload.findings with input as of({"kind": "register", "continuity": "active"})
		with data.sovereign.parameters.register_continuity as "much"
	"register/continuity" in workload.findings with input as {"workload": {"kind": "register", "state_owned": true}, "copies": []}
}

test_only_registers_of_the_state_are_bound if {
	not "register/continuity" in workload.findings with input as of({})
	not "register/continuity" in workload.findings with input as of({"kind": "register", "state_owned": false})
}
