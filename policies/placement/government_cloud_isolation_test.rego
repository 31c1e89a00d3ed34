package sovereign.placement_test

import rego.v2

test_shared_ground_asks_for_separation if {
	every kind in {"government_cloud", "partner_datacentre"} {
		obliged("government-cloud/isolation", {"site": {"kind": kind}})
		not met("government-cloud/isolation", {"site": {"kind": kind}})
		met("government-cloud/isolation", {"site": {"kind": kind}, "copy": {"isolated": true}})
	}
}

test_other_ground_does_not if {
	not obliged("government-cloud/isolation", {"site": {"kind": "agency_server_room"}})
	not obliged("government-cloud/isolation", {"site": public_cloud})
}
