package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_copies_at_one_site_are_advised_on if {
	"continuity/one-place" in workload.findings with input as facts({"copies": [at_home("primary", 0), at_home("backup", 0)]})
	not "continuity/one-place" in workload.findings with input as facts({})
}

test_a_refused_copy_elsewhere_does_not_help if {
	copies := [at_home("primary", 0), at_home("backup", 0), object.union(at_home("secondary", 1), {"denied": true})]
	"continuity/one-place" in workload.findings with input as facts({"copies": copies})
}

test_a_single_copy_is_not_its_concern if {
	not "continuity/one-place" in workload.findings with input as facts({"copies": [at_home("primary", 0)]})
}
