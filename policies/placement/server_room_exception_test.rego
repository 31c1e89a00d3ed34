package sovereign.placement_test

import rego.v2

test_the_state_needs_an_exception_for_an_own_room if {
	found("server-room/exception", {"site": {"kind": "agency_server_room"}})
	found("server-room/exception", {"site": {"kind": "agency_server_room"}, "copy": {"declared": false}})
}

test_with_an_exception_for_others_or_elsewhere_it_is_silent if {
	not found("server-room/exception", {"site": {"kind": "agency_server_room"}, "copy": {"exception": true}})
	not found("server-room/exception", {"site": {"kind": "agency_server_room"}, "workload": {"state_owned": false}})
	not found("server-room/exception", {})
}
