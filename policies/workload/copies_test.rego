package sovereign.workload_test

import data.sovereign.workload
import rego.v2

# continuity/mandatory applies to all of the state's systems, where a profile
# switches it on.
test_an_ordinary_workload_gives_no_other_finding if {
	decision := workload.decision with input as facts({})
	decision.findings == {"continuity/mandatory"}
	count(decision.obliged) == 0
	count(decision.met) == 0
	count(decision.subjects) == 0
}

test_a_refused_copy_does_not_count if {
	copies := [object.union(at_home("primary", 0), {"denied": true}), at_home("secondary", 1)]
	workload.counted == {1} with input as facts({"copies": copies})
}

test_a_copy_of_which_nobody_says_that_it_is_not_refused_does_not_count if {
	copies := [object.remove(at_home("primary", 0), {"denied"}), at_home("secondary", 1)]
	workload.counted == {1} with input as facts({"copies": copies})
}

test_copies_at_home_do_not_count_without_control_at_home if {
	copies := [at_home("primary", 0), at_data_embassy("backup", 1), at_public_cloud("mirror", 2)]
	workload.counted == {1, 2} with input as facts({"copies": copies, "domestic_control": false})
	workload.counted == {1, 2} with input as object.remove(facts({"copies": copies}), {"domestic_control"})
	workload.counted == {0, 1, 2} with input as facts({"copies": copies})
}

test_only_copies_in_the_embassy_network_serve_continuity if {
	copies := [
		at_home("backup", 0), at_public_cloud("backup", 1), at_data_embassy("backup", 2),
		at_embassy_room("standby", 3), at_friendly_cloud("active", 4), at_data_embassy("mirror", 5),
		at_data_embassy("primary", 6), object.union(at_data_embassy("active", 7), {"denied": true}),
	]
	workload.abroad == {2, 3, 4} with input as facts({"copies": copies})
}
