package sovereign.workload

import rego.v2

# METADATA
# title: A copy in the embassy network can be run
# description: |
#   To operate a service outside the territory takes more than a backup:
#   resources that run it when needed.
# custom:
#   id: continuity/standby-abroad
#   effect: require
#   attribute: copies
#   message: The workload is to be run outside the territory when needed, but no copy there that can be run can be relied on.
#   fix: Declare a copy with the role standby or active at a data embassy.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: data-embassies-news#paragraph-13
#     description: Levels of use of data embassies
findings contains "continuity/standby-abroad" if {
	not input.workload.continuity in {"none", "backup"}
	placed
	not runnable_abroad
}
