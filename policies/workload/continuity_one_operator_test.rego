package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_copies_of_one_operator_at_different_sites_are_advised_on if {
	copies := [at_home("primary", 0), object.union(at_home("secondary", 1), {"operator": 0})]
	"continuity/one-operator" in workload.findings with input as facts({"copies": copies})
	not "continuity/one-operator" in workload.findings with input as facts({})
}

test_copies_at_one_site_are_the_concern_of_another_rule if {
	not "continuity/one-operator" in workload.findings with input as facts({"copies": [at_home("primary", 0), at_home("backup", 0)]})
}
