package sovereign.placement_test

import rego.v2

test_every_room_comes_with_the_advice if {
	found("embassy-room/standards", {"site": embassy_room, "copy": {"role": "backup"}})
	not found("embassy-room/standards", {"site": data_embassy, "copy": {"role": "backup"}})
	not found("embassy-room/standards", {})
}
