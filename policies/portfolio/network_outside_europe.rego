package sovereign.portfolio

import rego.v2

# METADATA
# title: The first phase has a place outside Europe
# description: |
#   One of the three places of the first phase is outside Europe, out of
#   reach of whatever happens to the continent.
# custom:
#   id: network/outside-europe
#   effect: deny
#   message: The network of the first phase has no place outside Europe.
#   fix: Add a room or data embassy outside Europe, or leave out the phase of the network if this is not the whole of it.
# related_resources:
#   - ref: government-cloud-concept#4.3
#     description: Building the data embassy network
findings contains "network/outside-europe" if {
	input.network.declared_phase == 1
	not input.network.outside_europe >= 1
}
