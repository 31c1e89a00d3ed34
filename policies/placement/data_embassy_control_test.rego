package sovereign.placement_test

import rego.v2

test_a_data_embassy_and_its_control if {
	found("data-embassy/control", {"site": object.union(data_embassy, {"state_control": 99, "full_control": false})})
	not found("data-embassy/control", {"site": data_embassy})
}

test_control_of_other_ground_is_not_its_concern if not found("data-embassy/control", {"site": object.union(friendly_cloud, {"state_control": 99, "full_control": false})})
