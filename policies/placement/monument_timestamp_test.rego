package sovereign.placement_test

import rego.v2

test_timestamp_of_a_monument_in_a_public_cloud if {
	monument := {"site": public_cloud, "workload": {"monument": true, "sensitivity": "public"}}
	obliged("monument/timestamp", monument)
	not met("monument/timestamp", monument)
	met("monument/timestamp", object.union(monument, {"copy": {"timestamped": true}}))
}

test_timestamp_is_not_asked_at_home_or_of_other_websites if {
	not obliged("monument/timestamp", {"workload": {"monument": true, "sensitivity": "public"}})
	not obliged("monument/timestamp", {"site": data_embassy, "workload": {"monument": true, "sensitivity": "public"}})
	not obliged("monument/timestamp", {"site": public_cloud, "workload": {"sensitivity": "public"}})
}
