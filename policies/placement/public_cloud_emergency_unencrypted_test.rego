package sovereign.placement_test

import rego.v2

test_a_declared_copy_in_the_clear_is_pointed_out if {
	found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "copy": {"role": "backup"}})
	found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "workload": {"essential": true}})
	found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "customer_keys": true}})
}

test_encryption_an_option_and_a_refused_copy_are_not if {
	not found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "encrypted": true}})
	not found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "state_encryption": true}})
	not found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "declared": false}})
	not found("public-cloud/emergency-unencrypted", {"site": public_cloud, "copy": {"role": "backup"}})
	not found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "workload": {"sensitivity": "limited"}, "copy": {"role": "backup"}})
}

test_an_emergency_without_relief_is_a_refusal_and_nothing_more if {
	not found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud})
	not found("public-cloud/emergency-unencrypted", {"emergency": true, "site": public_cloud, "workload": {"essential": true}, "copy": {"role": "mirror"}})
}
