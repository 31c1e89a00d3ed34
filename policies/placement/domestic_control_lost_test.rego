package sovereign.placement_test

import rego.v2

test_nothing_at_home_is_relied_on_when_control_is_lost if {
	every kind in {"government_cloud", "partner_datacentre", "agency_server_room"} {
		found("domestic/control-lost", {"domestic_control": false, "site": {"kind": kind}})
	}
}

test_in_control_or_abroad_it_is_silent if {
	not found("domestic/control-lost", {})
	not found("domestic/control-lost", {"domestic_control": false, "site": data_embassy})
	not found("domestic/control-lost", {"domestic_control": false, "site": public_cloud})
}
