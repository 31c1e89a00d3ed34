package sovereign.workload

import rego.v2

# METADATA
# title: Embassies are not relied on alone
# description: |
#   Rooms in embassies are not built to data security standards, have little
#   technical staff, do not control their line and can be attacked together.
#   They do not carry continuity alone.
# custom:
#   id: embassy-room/alone
#   effect: deny
#   attribute: copies
#   message: The only copies outside the territory stand in rooms of embassies.
#   fix: Declare another copy at a data embassy.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "embassy-room/alone" if {
	not input.workload.continuity == "none"
	count(rooms) > 0
	count(abroad - rooms) == 0
}

subjects contains ["embassy-room/alone", i] if {
	"embassy-room/alone" in findings
	some i in rooms
}

rooms contains i if {
	some i in abroad
	input.copies[i].site.kind == "embassy_room"
}
