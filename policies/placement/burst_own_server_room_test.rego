package sovereign.placement_test

import rego.v2

test_an_own_server_room_is_no_capacity_for_peaks if {
	found("burst/own-server-room", {"site": {"kind": "agency_server_room"}, "copy": {"role": "burst"}})
	found("burst/own-server-room", {"site": {"kind": "agency_server_room"}, "copy": {"role": "burst", "exception": true}})
}

test_other_roles_grounds_and_owners_are_not_its_concern if {
	not found("burst/own-server-room", {"site": {"kind": "agency_server_room"}})
	not found("burst/own-server-room", {"copy": {"role": "burst"}})
	not found("burst/own-server-room", {"site": {"kind": "agency_server_room"}, "workload": {"state_owned": false}, "copy": {"role": "burst"}})
}
