package sovereign.placement_test

import rego.v2

test_signature_of_a_monument_in_a_public_cloud if {
	monument := {"site": public_cloud, "workload": {"monument": true, "sensitivity": "public"}}
	obliged("monument/signature", monument)
	not met("monument/signature", monument)
	met("monument/signature", object.union(monument, {"copy": {"signed": true}}))
}

test_signature_is_not_asked_at_home_or_of_other_websites if {
	not obliged("monument/signature", {"workload": {"monument": true, "sensitivity": "public"}})
	not obliged("monument/signature", {"site": data_embassy, "workload": {"monument": true, "sensitivity": "public"}})
	not obliged("monument/signature", {"site": public_cloud, "workload": {"sensitivity": "public"}})
}
