package sovereign.placement_test

import rego.v2

test_a_copy_without_a_zone_is_told if {
	every class in {"public", "limited"} {
		found("government-cloud/zone-undeclared", {"workload": {"sensitivity": class}})
		found("government-cloud/zone-undeclared", {"site": {"kind": "partner_datacentre"}, "workload": {"sensitivity": class}})
	}
}

test_a_zone_a_stricter_rule_an_option_or_other_ground_silences_it if {
	not found("government-cloud/zone-undeclared", {"workload": {"sensitivity": "public"}, "copy": {"network_zone": "public_ip"}})
	not found("government-cloud/zone-undeclared", {})
	not found("government-cloud/zone-undeclared", {"workload": {"sensitivity": "public"}, "copy": {"declared": false}})
	not found("government-cloud/zone-undeclared", {"site": public_cloud, "workload": {"sensitivity": "public"}})
}

test_an_own_server_room_is_not_asked_for_its_zone if {
	not found("government-cloud/zone-undeclared", {"site": {"kind": "agency_server_room"}, "workload": {"sensitivity": "public"}})
}
