package sovereign.placement

import rego.v2

# METADATA
# title: Embassy rooms are under full control
# description: |
#   The state's server resources abroad are fully under its control. Embassies
#   are the first of the two ways that the source proposes for that, and the
#   condition holds for them as well.
# custom:
#   id: embassy-room/control
#   effect: deny
#   attribute: site
#   parameters:
#     - full_control_percent
#   message: The state does not have full control of this embassy room.
#   fix: Bring the room under full control of the state, or correct its entry in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "embassy-room/control" if {
	input.site.kind == "embassy_room"
	input.site.full_control == false
}
