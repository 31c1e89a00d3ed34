package sovereign.placement_test

import rego.v2

test_separation_and_control_of_the_boundary_are_both_needed if {
	found("data-embassy/perimeter", {"site": object.union(data_embassy, {"perimeter_separated": false})})
	found("data-embassy/perimeter", {"site": object.union(data_embassy, {"perimeter_own": false})})
	found("data-embassy/perimeter", {"site": object.union(data_embassy, {"perimeter_separated": false, "perimeter_own": false})})
}

test_a_whole_perimeter_and_other_ground_are_not_its_concern if {
	not found("data-embassy/perimeter", {"site": data_embassy})
	not found("data-embassy/perimeter", {"site": embassy_room})
}
