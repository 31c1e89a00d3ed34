package sovereign.placement

import rego.v2

# METADATA
# title: Data centres at home are out of control
# description: |
#   The state must endure even where it has lost control of the data centres
#   on its own territory. While that lasts, no copy at home can be relied on.
# custom:
#   id: domestic/control-lost
#   effect: deny
#   attribute: site
#   message: The state does not control the data centres on its own territory.
#   fix: Operate from a copy in the data embassy network until control at home is back.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "domestic/control-lost" if {
	input.site.layer == "domestic"
	input.domestic_control == false
}
