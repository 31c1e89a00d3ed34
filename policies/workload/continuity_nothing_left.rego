package sovereign.workload

import rego.v2

# METADATA
# title: Something is left when the territory is lost
# description: |
#   The state has to go on even when it does not control the data centres on
#   its own soil. What stands only there is lost with them.
# custom:
#   id: continuity/nothing-left
#   effect: deny
#   attribute: copies
#   message: The state does not control the data centres at home, and no copy elsewhere can be relied on.
#   fix: Declare a copy at a data embassy before the data centres at home are lost.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: data-embassies-news#paragraph-12
#     description: The functions of the state go on
findings contains "continuity/nothing-left" if {
	not input.domestic_control == true
	placed
	not left
}

left if {
	some i in counted
	input.copies[i].site.layer != "domestic"
}
