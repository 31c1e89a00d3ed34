package sovereign.placement_test

import rego.v2

test_limited_data_in_a_public_cloud_needs_guidance if {
	obliged("public-cloud/guidance", {"site": public_cloud, "workload": {"sensitivity": "limited"}})
	not met("public-cloud/guidance", {"site": public_cloud, "workload": {"sensitivity": "limited"}})
	met("public-cloud/guidance", {"site": public_cloud, "workload": {"sensitivity": "limited"}, "copy": {"guidance": true}})
}

test_other_classes_and_layers_are_not_obliged_to_guidance if {
	every class in {"public", "sensitive", "classified"} {
		not obliged("public-cloud/guidance", {"site": public_cloud, "workload": {"sensitivity": class}})
	}
	not obliged("public-cloud/guidance", {"workload": {"sensitivity": "limited"}})
}
