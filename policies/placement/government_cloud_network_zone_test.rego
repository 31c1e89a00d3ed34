package sovereign.placement_test

import rego.v2

test_sensitive_information_belongs_into_a_special_zone if {
	every kind in {"government_cloud", "partner_datacentre"} {
		every class in {"sensitive", "classified"} {
			obliged("government-cloud/network-zone", {"site": {"kind": kind}, "workload": {"sensitivity": class}})
		}
		met("government-cloud/network-zone", {"site": {"kind": kind}, "copy": {"network_zone": "special_zone"}})
	}
}

test_a_public_or_unsaid_zone_is_no_evidence if {
	every zone in {"public_ip", "unsaid"} {
		not met("government-cloud/network-zone", {"copy": {"network_zone": zone}})
	}
}

test_the_profile_says_which_classes if {
	every class in {"public", "limited"} {
		not obliged("government-cloud/network-zone", {"workload": {"sensitivity": class}})
		obliged("government-cloud/network-zone", {"workload": {"sensitivity": class}}) with data.sovereign.parameters.special_zone_sensitivities as ["public", "limited"]
	}
}

test_other_grounds_have_no_zones if {
	not obliged("government-cloud/network-zone", {"site": {"kind": "agency_server_room"}})
	not obliged("government-cloud/network-zone", {"site": data_embassy})
}

test_partners_are_held_to_the_same_map if {
	id := "government-cloud/network-zone"
	partner := {"site": {"kind": "partner_datacentre"}}
	every class in {"public", "limited"} {
		not obliged(id, object.union(partner, {"workload": {"sensitivity": class}}))
	}
	every zone in {"public_ip", "unsaid"} {
		not met(id, object.union(partner, {"copy": {"network_zone": zone}}))
	}
}
