package sovereign.placement_test

import rego.v2

test_an_exception_is_shown if found("server-room/declared-exception", {"site": {"kind": "agency_server_room"}, "copy": {"exception": true}})

test_an_exception_that_decides_nothing_is_not if {
	not found("server-room/declared-exception", {"site": {"kind": "agency_server_room"}})
	not found("server-room/declared-exception", {"site": {"kind": "agency_server_room"}, "workload": {"state_owned": false}, "copy": {"exception": true}})
	not found("server-room/declared-exception", {"copy": {"exception": true}})
}
