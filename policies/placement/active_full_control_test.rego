package sovereign.placement_test

import rego.v2

test_an_active_copy_needs_full_control if {
	found("active/full-control", {"site": public_cloud, "copy": {"role": "active"}})
	found("active/full-control", {"site": friendly_cloud, "copy": {"role": "active"}})
	found("active/full-control", {"site": {"state_control": 99, "full_control": false}, "copy": {"role": "active"}})
}

test_full_control_and_other_roles_are_not_its_concern if {
	not found("active/full-control", {"site": data_embassy, "copy": {"role": "active"}})
	not found("active/full-control", {"site": public_cloud})
}
