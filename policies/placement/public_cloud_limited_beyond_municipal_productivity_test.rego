package sovereign.placement_test

import rego.v2

test_other_owners_and_other_kinds_are_told if {
	found("public-cloud/limited-beyond-municipal-productivity", {"site": public_cloud, "workload": {"sensitivity": "limited", "owner": "ministry", "kind": "productivity"}})
	found("public-cloud/limited-beyond-municipal-productivity", {"site": public_cloud, "workload": {"sensitivity": "limited", "owner": "municipality", "kind": "register"}})
}

test_a_municipal_mailbox_is_what_the_source_means if {
	not found("public-cloud/limited-beyond-municipal-productivity", {"site": public_cloud, "workload": {"sensitivity": "limited", "owner": "municipality", "kind": "productivity"}})
}

test_other_classes_and_layers_are_left_alone if {
	every class in {"public", "sensitive", "classified"} {
		not found("public-cloud/limited-beyond-municipal-productivity", {"site": public_cloud, "workload": {"sensitivity": class}})
	}
	not found("public-cloud/limited-beyond-municipal-productivity", {"workload": {"sensitivity": "limited"}})
}
