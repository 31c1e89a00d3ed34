package sovereign.placement_test

import rego.v2

test_secrets_in_any_cloud_are_outside_the_regulation if {
	every ground in [{}, public_cloud, friendly_cloud] {
		found("state-secrets/regulation-excluded", {"site": ground, "workload": {"sensitivity": "classified"}})
	}
}

test_other_classes_and_ground_that_is_no_cloud_are_not_its_concern if {
	every class in {"public", "limited", "sensitive"} {
		not found("state-secrets/regulation-excluded", {"workload": {"sensitivity": class}})
	}
	not found("state-secrets/regulation-excluded", {"site": embassy_room, "workload": {"sensitivity": "classified"}})
}
