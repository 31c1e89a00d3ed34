package sovereign.workload

import rego.v2

# METADATA
# title: One operator holds all copies
# description: |
#   Copies at different sites of one operator share its mistakes, its staff
#   and its contracts.
# custom:
#   id: continuity/one-operator
#   effect: advise
#   message: All copies that can be relied on are run by the same operator.
#   fix: Consider a copy that another operator runs.
# related_resources:
#   - ref: government-cloud-concept#2.2
#     description: Digital monuments
findings contains "continuity/one-operator" if {
	count({input.copies[i].place | some i in counted}) > 1
	count({input.copies[i].operator | some i in counted}) == 1
}
