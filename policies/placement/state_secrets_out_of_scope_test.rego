package sovereign.placement_test

import rego.v2

test_secrets_outside_public_clouds_come_with_the_advice if {
	found("state-secrets/out-of-scope", {"workload": {"sensitivity": "classified"}})
	found("state-secrets/out-of-scope", {"site": data_embassy, "workload": {"sensitivity": "classified"}})
}

test_the_refusal_speaks_in_public_clouds_and_other_classes_are_not_secret if {
	not found("state-secrets/out-of-scope", {"site": public_cloud, "workload": {"sensitivity": "classified"}})
	every class in {"public", "limited", "sensitive"} {
		not found("state-secrets/out-of-scope", {"workload": {"sensitivity": class}})
	}
}
