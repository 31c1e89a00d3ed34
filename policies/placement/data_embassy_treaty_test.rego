package sovereign.placement_test

import rego.v2

test_a_data_embassy_without_a_treaty_in_force_is_refused if {
	every treaty in {"none", "not_in_force"} {
		found("data-embassy/treaty", {"site": object.union(data_embassy, {"treaty": treaty})})
	}
}

test_a_treaty_in_force_or_without_a_day_and_other_ground_are_not if {
	not found("data-embassy/treaty", {"site": data_embassy})
	not found("data-embassy/treaty", {"site": object.union(data_embassy, {"treaty": "undated"})})
	not found("data-embassy/treaty", {"site": embassy_room})
}
