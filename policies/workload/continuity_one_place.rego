package sovereign.workload

import rego.v2

# METADATA
# title: All copies share one site
# description: |
#   Several copies at one site fall together. Spread, they make a mass
#   assault harder.
# custom:
#   id: continuity/one-place
#   effect: advise
#   message: All copies that can be relied on stand at the same site.
#   fix: Move one of the copies to another site.
# related_resources:
#   - ref: government-cloud-concept#2.2
#     description: Digital monuments
findings contains "continuity/one-place" if {
	count(input.copies) > 1
	count({input.copies[i].place | some i in counted}) == 1
}
