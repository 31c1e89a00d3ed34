package sovereign.placement_test

import rego.v2

test_a_partner_is_procured if {
	obliged("partner/procurement", {"site": {"kind": "partner_datacentre"}})
	not met("partner/procurement", {"site": {"kind": "partner_datacentre"}})
	met("partner/procurement", {"site": {"kind": "partner_datacentre"}, "copy": {"procurement": true}})
}

test_other_grounds_need_no_procurement if {
	not obliged("partner/procurement", {})
	not obliged("partner/procurement", {"site": public_cloud})
}
