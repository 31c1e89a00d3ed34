package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_primary_and_secondary_at_one_site_are_refused if {
	copies := [at_home("backup", 2), at_home("primary", 0), at_home("secondary", 0)]
	decision := workload.decision with input as facts({"copies": copies})
	"domestic/separate-sites" in decision.findings
	{i | some ["domestic/separate-sites", i] in decision.subjects} == {1, 2}
}

test_other_roles_may_share_a_site if {
	copies := [at_home("primary", 0), at_home("backup", 0), at_home("secondary", 1)]
	not "domestic/separate-sites" in workload.findings with input as facts({"copies": copies})
}

test_refused_copies_and_other_owners_are_not_its_concern if {
	refused := [at_home("primary", 0), object.union(at_home("secondary", 0), {"denied": true})]
	not "domestic/separate-sites" in workload.findings with input as facts({"copies": refused})
	copies := [at_home("primary", 0), at_home("secondary", 0)]
	decision := workload.decision with input as facts({"workload": {"state_owned": false}, "copies": copies})
	not "domestic/separate-sites" in decision.findings
	count(decision.subjects) == 0
}
