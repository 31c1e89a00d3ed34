package sovereign.portfolio

import rego.v2

# METADATA
# title: The first phase has a data embassy
# description: |
#   The first phase of the data embassy network includes space in a data
#   centre of a friendly state.
# custom:
#   id: network/data-embassy
#   effect: deny
#   message: The network of the first phase has no data embassy.
#   fix: Add a data embassy to the catalogue, or leave out the phase of the network if this is not the whole of it.
# related_resources:
#   - ref: government-cloud-concept#4.3
#     description: Building the data embassy network
findings contains "network/data-embassy" if {
	input.network.declared_phase == 1
	not input.network.data_embassies >= 1
}
