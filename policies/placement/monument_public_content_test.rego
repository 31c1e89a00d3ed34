package sovereign.placement_test

import rego.v2

test_a_monument_that_is_not_public_is_a_contradiction if {
	every class in {"limited", "sensitive", "classified"} {
		every ground in [{}, public_cloud, data_embassy] {
			found("monument/public-content", {"site": ground, "workload": {"monument": true, "sensitivity": class}})
		}
	}
}

test_a_public_monument_and_an_ordinary_system_are_not if {
	not found("monument/public-content", {"workload": {"monument": true, "sensitivity": "public"}})
	not found("monument/public-content", {})
}
