package sovereign.workload

import rego.v2

# METADATA
# title: Peaks have somewhere to go
# description: |
#   Elections and tax filing bring peaks that the state does not build for.
#   Private capacity on home territory takes them, if it was arranged
#   before.
# custom:
#   id: capacity/burst
#   effect: require
#   attribute: copies
#   message: The workload of the state has peak times, but no copy for extra capacity can be relied on.
#   fix: Declare a copy with the role burst at a private or government data centre at home.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government cloud at home
findings contains "capacity/burst" if {
	input.workload.peak == true
	input.workload.state_owned == true
	primary_at_home
	not "burst" in declared_roles
}
