package sovereign.portfolio

import rego.v2

# METADATA
# title: The first phase has two places in Europe
# description: |
#   Two of the three places of the first phase are in Europe.
# custom:
#   id: network/europe
#   effect: deny
#   message: The network of the first phase has fewer than two places in Europe.
#   fix: Add rooms or data embassies in Europe, or leave out the phase of the network if this is not the whole of it.
# related_resources:
#   - ref: government-cloud-concept#4.3
#     description: Building the data embassy network
findings contains "network/europe" if {
	input.network.declared_phase == 1
	not input.network.in_europe >= 2
}
