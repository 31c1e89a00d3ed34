package sovereign.placement_test

import rego.v2

test_copies_that_look_like_continuity_are_told if {
	every role in {"backup", "standby", "mirror"} {
		every level in {"backup", "run", "active"} {
			found("public-cloud/no-continuity", {"site": public_cloud, "workload": {"continuity": level}, "copy": {"role": role}})
		}
	}
}

test_without_need_in_other_roles_or_layers_it_is_silent if {
	not found("public-cloud/no-continuity", {"site": public_cloud, "copy": {"role": "backup"}})
	not found("public-cloud/no-continuity", {"site": public_cloud, "workload": {"continuity": "run"}})
	not found("public-cloud/no-continuity", {"site": data_embassy, "workload": {"continuity": "run"}, "copy": {"role": "backup"}})
}

test_each_role_counts_only_in_public_clouds_and_only_where_continuity_is_needed if {
	every role in {"backup", "standby", "mirror"} {
		not found("public-cloud/no-continuity", {"site": public_cloud, "copy": {"role": role}})
		not found("public-cloud/no-continuity", {"workload": {"continuity": "run"}, "copy": {"role": role}})
	}
}
