package sovereign.placement_test

import rego.v2

test_a_friendly_cloud_without_an_agreement_in_force_is_refused if {
	every treaty in {"none", "not_in_force"} {
		found("friendly-cloud/treaty", {"network_phase": 2, "site": object.union(friendly_cloud, {"treaty": treaty})})
	}
}

test_an_agreement_and_other_ground_are_not_its_concern if {
	every treaty in {"in_force", "undated"} {
		not found("friendly-cloud/treaty", {"network_phase": 2, "site": object.union(friendly_cloud, {"treaty": treaty})})
	}
	not found("friendly-cloud/treaty", {"site": embassy_room})
}
