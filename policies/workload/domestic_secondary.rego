package sovereign.workload

import rego.v2

# METADATA
# title: A primary site at home has a secondary site
# description: |
#   The government cloud has a primary and a secondary data centre, so that
#   the loss of one does not stop the state. Municipalities are not counted
#   in.
# custom:
#   id: domestic/secondary
#   effect: require
#   attribute: copies
#   message: The workload of the state runs at a primary site at home, and has no secondary site.
#   fix: Declare a copy with the role secondary at another site.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government cloud at home
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "domestic/secondary" if {
	input.workload.state_owned == true
	primary_at_home
	not "secondary" in declared_roles
}
