package sovereign.placement_test

import rego.v2

test_a_partner_abroad_is_refused if found("partner/territory", {"site": {"kind": "partner_datacentre", "home": false}})

test_a_partner_at_home_and_other_grounds_are_not if {
	not found("partner/territory", {"site": {"kind": "partner_datacentre"}})
	not found("partner/territory", {"site": public_cloud})
}
