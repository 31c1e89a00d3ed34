package sovereign.placement

import rego.v2

# METADATA
# title: Friendly clouds belong to a later phase
# description: |
#   The first phase of the network involves a physical room only. Hosting
#   inside the cloud of a friendly state is the broader concept that comes
#   after it.
# custom:
#   id: friendly-cloud/phase
#   effect: deny
#   attribute: site
#   message: The data embassy network is in its first phase, which does not include clouds of friendly states.
#   fix: Choose a data embassy, or wait for the second phase of the network.
# related_resources:
#   - ref: government-cloud-concept#4.3
#     description: Constructing the data embassy network
findings contains "friendly-cloud/phase" if {
	input.site.kind == "friendly_cloud"
	input.network_phase < 2
}
