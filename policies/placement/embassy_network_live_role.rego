package sovereign.placement

import rego.v2

# METADATA
# title: Living in the embassy network in peace
# description: |
#   The source speaks of copies abroad for the continuity of the state and of
#   operating services there when the data centres at home are out of control
#   or in a crisis. On a system that lives abroad in ordinary times it is
#   silent.
# custom:
#   id: embassy-network/live-role
#   effect: advise
#   attribute: role
#   message: The system lives in the data embassy network in ordinary times, on which the source is silent.
#   fix: Let the system live at home and keep a backup, standby or active copy here, or have the owner decide and write down why.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
findings contains "embassy-network/live-role" if {
	input.site.layer == "embassy_network"
	input.copy.role == "primary"
	input.emergency == false
	input.domestic_control == true
	input.site.kind != "embassy_room"
}

findings contains "embassy-network/live-role" if {
	input.site.layer == "embassy_network"
	input.copy.role == "secondary"
	input.emergency == false
	input.domestic_control == true
	input.site.kind != "embassy_room"
}
