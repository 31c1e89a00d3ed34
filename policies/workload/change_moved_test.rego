package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_copy_that_moves_is_named if {
	copies := [at_home("primary", 0), object.union(at_home("secondary", 1), {"moved": true})]
	decision := workload.decision with input as facts({"copies": copies})
	"change/moved" in decision.findings
	{i | some ["change/moved", i] in decision.subjects} == {1}
}

test_copies_that_stay_are_not_named if {
	decision := workload.decision with input as facts({})
	not "change/moved" in decision.findings
	count(decision.subjects) == 0
}
