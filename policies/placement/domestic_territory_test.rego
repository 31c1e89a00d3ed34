package sovereign.placement_test

import rego.v2

test_a_domestic_kind_abroad_is_a_contradiction if {
	every kind in {"government_cloud", "agency_server_room"} {
		found("domestic/territory", {"site": {"kind": kind, "home": false}})
	}
}

test_at_home_or_of_another_kind_it_is_none if {
	not found("domestic/territory", {})
	not found("domestic/territory", {"site": public_cloud})
	not found("domestic/territory", {"site": data_embassy})
}

test_a_partner_abroad_has_a_rule_of_its_own if {
	not found("domestic/territory", {"site": {"kind": "partner_datacentre", "home": false}})
	found("partner/territory", {"site": {"kind": "partner_datacentre", "home": false}})
}
