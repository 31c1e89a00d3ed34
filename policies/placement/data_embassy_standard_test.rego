package sovereign.placement_test

import rego.v2

test_a_data_embassy_and_its_standard if {
	found("data-embassy/standard", {"site": object.union(data_embassy, {"standard": false})})
	not found("data-embassy/standard", {"site": data_embassy})
}

test_standard_of_other_ground_is_not_its_concern if not found("data-embassy/standard", {"site": object.union(embassy_room, {"standard": false})})
