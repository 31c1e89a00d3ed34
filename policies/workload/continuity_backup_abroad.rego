package sovereign.workload

import rego.v2

# METADATA
# title: A copy exists in the embassy network
# description: |
#   Continuity holds whatever happens on the territory only if a copy exists
#   outside it, where the state is in control. A copy in a public cloud does
#   not count.
# custom:
#   id: continuity/backup-abroad
#   effect: require
#   attribute: copies
#   message: The workload is to survive the loss of the data centres at home, but no copy in the embassy network can be relied on.
#   fix: Declare a copy with the role backup, standby or active at a data embassy.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: data-embassies-news#paragraph-13
#     description: Levels of use of data embassies
findings contains "continuity/backup-abroad" if {
	not input.workload.continuity == "none"
	placed
	count(abroad) == 0
}
