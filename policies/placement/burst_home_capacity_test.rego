package sovereign.placement_test

import rego.v2

test_peaks_are_not_met_abroad if {
	every ground in [public_cloud, data_embassy, embassy_room, friendly_cloud, {"home": false}, {"layer": "public_cloud"}] {
		found("burst/home-capacity", {"site": ground, "copy": {"role": "burst"}})
	}
}

test_home_ground_and_other_roles_are_not_its_concern if {
	not found("burst/home-capacity", {"copy": {"role": "burst"}})
	not found("burst/home-capacity", {"site": {"kind": "partner_datacentre"}, "copy": {"role": "burst"}})
	not found("burst/home-capacity", {"site": public_cloud})
}

test_public_information_for_the_world_does_not_burst_into_a_public_cloud if {
	worldwide := {"workload": {"sensitivity": "public", "audience": "global"}, "copy": {"role": "burst"}}
	found("burst/home-capacity", object.union(worldwide, {"site": public_cloud}))
}
