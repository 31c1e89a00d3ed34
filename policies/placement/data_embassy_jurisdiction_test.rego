package sovereign.placement_test

import rego.v2

test_a_data_embassy_and_its_jurisdiction if {
	found("data-embassy/jurisdiction", {"site": object.union(data_embassy, {"own_jurisdiction": false})})
	not found("data-embassy/jurisdiction", {"site": data_embassy})
}

test_jurisdiction_of_other_ground_is_not_its_concern if not found("data-embassy/jurisdiction", {"site": object.union(friendly_cloud, {"own_jurisdiction": false})})
