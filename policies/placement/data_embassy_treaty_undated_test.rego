package sovereign.placement_test

import rego.v2

test_a_treaty_without_a_day_is_told if {
	found("data-embassy/treaty-undated", {"site": object.union(data_embassy, {"treaty": "undated"})})
	not found("data-embassy/treaty-undated", {"site": data_embassy})
	not found("data-embassy/treaty-undated", {"site": object.union(data_embassy, {"treaty": "none"})})
	not found("data-embassy/treaty-undated", {"site": object.union(embassy_room, {"treaty": "undated"})})
}
