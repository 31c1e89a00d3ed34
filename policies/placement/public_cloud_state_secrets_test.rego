package sovereign.placement_test

import rego.v2

test_classified_information_in_a_public_cloud_is_refused_in_every_posture if {
	every posture in {"normal", "heightened", "crisis", "wartime"} {
		every role in roles {
			found("public-cloud/state-secrets", {
				"posture": posture,
				"emergency": posture in {"crisis", "wartime"},
				"site": public_cloud,
				"workload": {"sensitivity": "classified", "essential": true},
				"copy": {"role": role, "encrypted": true, "state_encryption": true},
			})
		}
	}
}

test_other_classes_and_other_layers_are_not_its_concern if {
	every class in {"public", "limited", "sensitive"} {
		not found("public-cloud/state-secrets", {"site": public_cloud, "workload": {"sensitivity": class}})
	}
	not found("public-cloud/state-secrets", {"workload": {"sensitivity": "classified"}})
	not found("public-cloud/state-secrets", {"site": data_embassy, "workload": {"sensitivity": "classified"}})
}
