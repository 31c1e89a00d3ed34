package sovereign.placement_test

import rego.v2

test_a_mirror_of_anything_not_public_is_refused if {
	every class in {"limited", "sensitive", "classified"} {
		every ground in [{}, public_cloud, data_embassy] {
			found("mirror/public-data", {"site": ground, "workload": {"sensitivity": class}, "copy": {"role": "mirror"}})
		}
	}
}

test_a_public_mirror_and_other_roles_are_not if {
	not found("mirror/public-data", {"workload": {"sensitivity": "public"}, "copy": {"role": "mirror"}})
	not found("mirror/public-data", {})
}
