package sovereign.placement_test

import rego.v2

test_a_partner_without_the_standard_is_refused if {
	found("partner/standard", {"site": {"kind": "partner_datacentre", "partner_standard": false}})
	found("partner/standard", {"site": {"kind": "partner_datacentre", "partner_standard": false, "standard": true}})
}

test_a_partner_with_it_and_other_grounds_are_not if {
	not found("partner/standard", {"site": {"kind": "partner_datacentre"}})
	not found("partner/standard", {"site": {"partner_standard": false}})
}
