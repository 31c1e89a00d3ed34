package sovereign.placement_test

import rego.v2

test_it_is_advised_at_partners_and_to_owners_outside_the_state if {
	found("government-cloud/service-level-advised", {"site": {"kind": "partner_datacentre"}})
	found("government-cloud/service-level-advised", {"site": {"kind": "partner_datacentre"}, "workload": {"state_owned": false}})
	found("government-cloud/service-level-advised", {"workload": {"state_owned": false}})
}

test_where_there_is_one_or_nothing_is_declared_it_is_silent if {
	not found("government-cloud/service-level-advised", {"site": {"kind": "partner_datacentre"}, "copy": {"sla": true}})
	not found("government-cloud/service-level-advised", {"site": {"kind": "partner_datacentre"}, "copy": {"declared": false}})
	not found("government-cloud/service-level-advised", {"workload": {"state_owned": false}, "copy": {"sla": true}})
	not found("government-cloud/service-level-advised", {"workload": {"state_owned": false}, "copy": {"declared": false}})
	not found("government-cloud/service-level-advised", {})
	not found("government-cloud/service-level-advised", {"site": public_cloud})
}
