package sovereign.placement_test

import rego.v2

test_office_tools_in_a_public_cloud_need_a_plan if {
	found("public-cloud/disconnection-plan", {"site": public_cloud, "workload": {"kind": "productivity"}})
	not found("public-cloud/disconnection-plan", {"site": public_cloud})
	not found("public-cloud/disconnection-plan", {"workload": {"kind": "productivity"}})
}
