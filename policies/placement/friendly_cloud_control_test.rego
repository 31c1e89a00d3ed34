package sovereign.placement_test

import rego.v2

test_a_friendly_cloud_without_full_control_is_told if {
	found("friendly-cloud/control", {"site": friendly_cloud})
	not found("friendly-cloud/control", {"site": object.union(friendly_cloud, {"full_control": true})})
	not found("friendly-cloud/control", {"site": public_cloud})
}
