package sovereign.placement_test

import rego.v2

test_a_data_embassy_and_its_immunity if {
	found("data-embassy/immunity", {"site": object.union(data_embassy, {"immunity": false})})
	not found("data-embassy/immunity", {"site": data_embassy})
}

test_immunity_of_other_ground_is_not_its_concern if not found("data-embassy/immunity", {"site": object.union(embassy_room, {"immunity": false})})
