package sovereign.placement_test

import rego.v2

test_the_first_phase_has_no_friendly_clouds if {
	every phase in [0, 1] {
		found("friendly-cloud/phase", {"network_phase": phase, "site": friendly_cloud})
	}
}

test_the_second_phase_and_other_ground_are_not_its_concern if {
	not found("friendly-cloud/phase", {"network_phase": 2, "site": friendly_cloud})
	not found("friendly-cloud/phase", {"site": data_embassy})
}
