package sovereign.placement_test

import rego.v2

test_whatever_rests_on_relief_needs_a_way_back if {
	found("public-cloud/emergency-return", {"emergency": true, "site": public_cloud, "copy": {"role": "backup"}})
	found("public-cloud/emergency-return", {"emergency": true, "site": public_cloud, "workload": {"essential": true}})
}

test_other_copies_do_not if {
	not found("public-cloud/emergency-return", {"site": public_cloud, "copy": {"role": "backup"}})
	not found("public-cloud/emergency-return", {"emergency": true, "site": public_cloud, "workload": {"sensitivity": "public"}, "copy": {"role": "backup"}})
	not found("public-cloud/emergency-return", {"emergency": true, "copy": {"role": "backup"}})
}

test_an_emergency_without_relief_is_a_refusal_and_nothing_more if {
	not found("public-cloud/emergency-return", {"emergency": true, "site": public_cloud})
	not found("public-cloud/emergency-return", {"emergency": true, "site": public_cloud, "workload": {"essential": true}, "copy": {"role": "mirror"}})
}
