package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_copies_at_home_are_named_when_control_is_lost if {
	copies := [at_data_embassy("active", 0), at_home("primary", 1), object.union(at_partner("secondary", 2), {"denied": true})]
	decision := workload.decision with input as facts({"domestic_control": false, "copies": copies})
	"domestic/lost-copies" in decision.findings
	{i | some ["domestic/lost-copies", i] in decision.subjects} == {1, 2}
}

test_copies_elsewhere_or_under_control_are_not_lost if {
	not "domestic/lost-copies" in workload.findings with input as facts({"domestic_control": false, "copies": [at_data_embassy("active", 0)]})
	not "domestic/lost-copies" in workload.findings with input as facts({})
}
