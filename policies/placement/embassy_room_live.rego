package sovereign.placement

import rego.v2

# METADATA
# title: Nothing lives in an embassy room
# description: |
#   Embassies lack the technical competence for support, cannot defend
#   themselves and do not control their line. They keep copies; they are not
#   where a system lives in the first place.
# custom:
#   id: embassy-room/live
#   effect: deny
#   attribute: role
#   message: A live system, or its capacity for peaks, would stand in an embassy room.
#   fix: Place it at home, and keep a backup in the embassy room.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "embassy-room/live" if {
	input.site.kind == "embassy_room"
	live_role
}

live_role if input.copy.role in {"primary", "secondary", "burst"}
