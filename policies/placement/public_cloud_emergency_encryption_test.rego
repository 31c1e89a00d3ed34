package sovereign.placement_test

import rego.v2

test_relief_brings_the_advice_to_encrypt if {
	obliged("public-cloud/emergency-encryption", {"emergency": true, "site": public_cloud, "copy": {"role": "backup"}})
	obliged("public-cloud/emergency-encryption", {"emergency": true, "site": public_cloud, "workload": {"essential": true}})
	met("public-cloud/emergency-encryption", {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "state_encryption": true}})
	not met("public-cloud/emergency-encryption", {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "encrypted": true}})
}

test_without_relief_nothing_is_asked if {
	not obliged("public-cloud/emergency-encryption", {"site": public_cloud, "copy": {"role": "backup"}})
	not obliged("public-cloud/emergency-encryption", {"emergency": true, "site": public_cloud})
	not obliged("public-cloud/emergency-encryption", {"emergency": true, "site": public_cloud, "workload": {"sensitivity": "public"}, "copy": {"role": "backup"}})
	not obliged("public-cloud/emergency-encryption", {"emergency": true, "copy": {"role": "backup"}})
}
