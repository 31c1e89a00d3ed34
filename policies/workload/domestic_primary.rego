package sovereign.workload

import rego.v2

# METADATA
# title: A secondary site has a primary site
# description: |
#   A secondary site stands in for a primary one. Alone it is neither,
#   unless the primary site was lost with the control of the data centres at
#   home.
# custom:
#   id: domestic/primary
#   effect: require
#   attribute: copies
#   message: The workload of the state has a secondary site, but no primary site.
#   fix: Declare a copy with the role primary at another site.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government cloud at home
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "domestic/primary" if {
	input.workload.state_owned == true
	"secondary" in counted_roles
	not "primary" in declared_roles
}
