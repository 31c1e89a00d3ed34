package sovereign.placement_test

import rego.v2

test_a_data_embassy_for_backups_only_is_pointed_out if {
	found("data-embassy/operable", {"site": object.union(data_embassy, {"operable": false})})
	not found("data-embassy/operable", {"site": data_embassy})
	not found("data-embassy/operable", {"site": embassy_room})
}
