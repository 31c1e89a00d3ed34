package sovereign.workload

import rego.v2

# METADATA
# title: A copy in the embassy network runs all the time
# description: |
#   Some registers have an active copy, usable in real time and kept up to
#   date as the law asks, even when the state has lost the data centres at
#   home.
# custom:
#   id: continuity/active-abroad
#   effect: require
#   attribute: copies
#   message: The workload is to run outside the territory all the time, but no active copy there can be relied on.
#   fix: Declare a copy with the role active at a data embassy.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: data-embassies-news#paragraph-13
#     description: Levels of use of data embassies
findings contains "continuity/active-abroad" if {
	not input.workload.continuity in {"none", "backup", "run"}
	placed
	not "active" in abroad_roles
}
