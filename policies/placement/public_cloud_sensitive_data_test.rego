package sovereign.placement_test

import data.sovereign.placement
import rego.v2

test_sensitive_data_in_a_public_cloud_is_refused if {
	every role in {"primary", "secondary", "burst", "backup", "standby", "active", "mirror", "shard"} {
		"public-cloud/sensitive-data" in placement.findings with input as facts({"site": public_cloud, "copy": {"role": role}})
	}
}

test_encryption_and_keys_do_not_lift_the_refusal if {
	"public-cloud/sensitive-data" in placement.findings with input as facts({
		"site": public_cloud,
		"copy": {"encrypted": true, "customer_keys": true, "state_encryption": true},
	})
}

test_other_classes_are_not_its_concern if {
	every class in {"public", "limited", "classified"} {
		not "public-cloud/sensitive-data" in placement.findings with input as facts({"site": public_cloud, "workload": {"sensitivity": class}})
	}
}

test_an_emergency_lifts_it_for_a_backup if {
	not "public-cloud/sensitive-data" in placement.findings with input as facts({
		"posture": "crisis",
		"emergency": true,
		"site": public_cloud,
		"copy": {"role": "backup"},
	})
}

test_an_emergency_lifts_it_for_the_operation_of_essential_services_only if {
	emergency := {"posture": "wartime", "emergency": true, "site": public_cloud}
	not "public-cloud/sensitive-data" in placement.findings with input as facts(object.union(emergency, {"workload": {"essential": true}}))
	"public-cloud/sensitive-data" in placement.findings with input as facts(emergency)
	"public-cloud/sensitive-data" in placement.findings with input as facts(object.union(emergency, {
		"workload": {"essential": true},
		"copy": {"role": "mirror"},
	}))
}

test_an_essential_service_has_no_relief_in_peace if {
	every posture in {"normal", "heightened"} {
		"public-cloud/sensitive-data" in placement.findings with input as facts({"posture": posture, "site": public_cloud, "workload": {"essential": true}})
	}
}
