package sovereign.placement_test

import rego.v2

test_each_way_to_encrypt_is_told_off if {
	every class in {"sensitive", "classified"} {
		every way in {"encrypted", "customer_keys", "state_encryption"} {
			found("public-cloud/encryption-no-remedy", {"site": public_cloud, "workload": {"sensitivity": class}, "copy": {way: true}})
		}
	}
}

test_it_is_silent_where_nothing_is_said_of_encryption_or_nothing_is_refused if {
	not found("public-cloud/encryption-no-remedy", {"site": public_cloud})
	not found("public-cloud/encryption-no-remedy", {"copy": {"encrypted": true}})
	every class in {"public", "limited"} {
		not found("public-cloud/encryption-no-remedy", {"site": public_cloud, "workload": {"sensitivity": class}, "copy": {"encrypted": true}})
	}
}

test_an_emergency_relieves_sensitive_backups_but_not_secrets if {
	emergency := {"emergency": true, "site": public_cloud, "copy": {"role": "backup", "encrypted": true}}
	not found("public-cloud/encryption-no-remedy", emergency)
	found("public-cloud/encryption-no-remedy", object.union(emergency, {"workload": {"sensitivity": "classified"}}))
}

test_secrets_at_home_or_in_the_clear_are_not_its_concern if {
	not found("public-cloud/encryption-no-remedy", {"workload": {"sensitivity": "classified"}, "copy": {"encrypted": true}})
	not found("public-cloud/encryption-no-remedy", {"site": public_cloud, "workload": {"sensitivity": "classified"}})
}
