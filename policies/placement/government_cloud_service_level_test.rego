package sovereign.placement_test

import rego.v2

test_the_state_agrees_a_service_level if {
	obliged("government-cloud/service-level", {})
	not met("government-cloud/service-level", {})
	met("government-cloud/service-level", {"copy": {"sla": true}})
}

test_others_and_other_ground_are_not_obliged if {
	not obliged("government-cloud/service-level", {"workload": {"state_owned": false}})
	not obliged("government-cloud/service-level", {"site": {"kind": "partner_datacentre"}})
	not obliged("government-cloud/service-level", {"site": public_cloud})
}
