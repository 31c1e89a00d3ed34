package sovereign.placement_test

import rego.v2

test_limited_information_in_the_public_space_is_pointed_out if {
	every kind in {"government_cloud", "partner_datacentre"} {
		found("government-cloud/limited-in-public-zone", {"site": {"kind": kind}, "workload": {"sensitivity": "limited"}, "copy": {"network_zone": "public_ip"}})
	}
}

test_other_zones_classes_and_grounds_are_not if {
	not found("government-cloud/limited-in-public-zone", {"workload": {"sensitivity": "limited"}})
	not found("government-cloud/limited-in-public-zone", {"workload": {"sensitivity": "limited"}, "copy": {"network_zone": "special_zone"}})
	not found("government-cloud/limited-in-public-zone", {"workload": {"sensitivity": "public"}, "copy": {"network_zone": "public_ip"}})
	not found("government-cloud/limited-in-public-zone", {"site": public_cloud, "workload": {"sensitivity": "limited"}, "copy": {"network_zone": "public_ip"}})
}

test_an_own_server_room_has_no_zones if {
	not found("government-cloud/limited-in-public-zone", {
		"site": {"kind": "agency_server_room"},
		"workload": {"sensitivity": "limited"},
		"copy": {"network_zone": "public_ip"},
	})
}
