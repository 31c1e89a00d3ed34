package sovereign.placement_test

import rego.v2

test_a_data_embassy_and_its_abroad if {
	found("data-embassy/abroad", {"site": object.union(data_embassy, {"home": true})})
	not found("data-embassy/abroad", {"site": data_embassy})
}

test_abroad_of_other_ground_is_not_its_concern if not found("data-embassy/abroad", {"site": object.union(embassy_room, {"home": true})})
