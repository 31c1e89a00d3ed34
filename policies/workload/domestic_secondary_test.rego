package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_primary_site_at_home_alone_is_not_enough if {
	"domestic/secondary" in workload.findings with input as facts({"copies": [at_home("primary", 0)]})
	not "domestic/secondary" in workload.findings with input as facts({})
}

test_a_refused_secondary_copy_has_its_own_refusal if {
	copies := [at_home("primary", 0), object.union(at_home("secondary", 1), {"denied": true})]
	not "domestic/secondary" in workload.findings with input as facts({"copies": copies})
}

test_copies_in_other_roles_are_no_secondary_site if {
	every role in {"burst", "backup", "standby", "active", "mirror", "shard"} {
		copies := [at_home("primary", 0), at_home(role, 1)]
		"domestic/secondary" in workload.findings with input as facts({"copies": copies})
	}
}

test_owners_outside_the_state_need_no_secondary_site if {
	not "domestic/secondary" in workload.findings with input as facts({"workload": {"state_owned": false}, "copies": [at_home("primary", 0)]})
}

test_a_primary_site_that_is_refused_or_lost_or_abroad_needs_none if {
	not "domestic/secondary" in workload.findings with input as facts({"copies": [object.union(at_home("primary", 0), {"denied": true})]})
	not "domestic/secondary" in workload.findings with input as facts({"copies": [at_home("primary", 0)], "domestic_control": false})
	not "domestic/secondary" in workload.findings with input as facts({"copies": [at_public_cloud("primary", 0)]})
}
