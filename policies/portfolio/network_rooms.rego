package sovereign.portfolio

import rego.v2

# METADATA
# title: The first phase has two rooms in embassies
# description: |
#   The first phase of the data embassy network builds server rooms in two
#   existing embassies.
# custom:
#   id: network/rooms
#   effect: deny
#   message: The network of the first phase has fewer than two rooms in embassies.
#   fix: Add embassy rooms to the catalogue, or leave out the phase of the network if this is not the whole of it.
# related_resources:
#   - ref: government-cloud-concept#4.3
#     description: Building the data embassy network
findings contains "network/rooms" if {
	input.network.declared_phase == 1
	not input.network.embassy_rooms >= 2
}
