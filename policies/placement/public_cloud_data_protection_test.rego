package sovereign.placement_test

import rego.v2

limited_in_cloud := {"site": public_cloud, "workload": {"sensitivity": "limited"}}

test_limited_data_in_a_public_cloud_has_to_be_protected if {
	obliged("public-cloud/data-protection", limited_in_cloud)
	not met("public-cloud/data-protection", limited_in_cloud)
}

test_either_encryption_is_the_evidence_and_keys_alone_are_none if {
	met("public-cloud/data-protection", object.union(limited_in_cloud, {"copy": {"encrypted": true}}))
	met("public-cloud/data-protection", object.union(limited_in_cloud, {"copy": {"state_encryption": true}}))
	not met("public-cloud/data-protection", object.union(limited_in_cloud, {"copy": {"customer_keys": true}}))
}

test_other_classes_and_layers_are_not_obliged if {
	every class in {"public", "sensitive", "classified"} {
		not obliged("public-cloud/data-protection", {"site": public_cloud, "workload": {"sensitivity": class}})
	}
	not obliged("public-cloud/data-protection", {"workload": {"sensitivity": "limited"}})
}
