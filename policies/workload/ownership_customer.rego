package sovereign.workload

import rego.v2

# METADATA
# title: The owner stays the customer
# description: |
#   State IT is distributed on purpose: every ministry and agency contracts
#   its own hosting and so keeps a say in what it gets.
# custom:
#   id: ownership/customer
#   effect: deny
#   attribute: customer
#   message: The owner of this state system is not the customer of its hosting.
#   fix: Let the owner sign the hosting contract and set customer to the owner, or leave it out.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Assumptions and reasons
findings contains "ownership/customer" if {
	input.workload.state_owned == true
	not input.workload.customer_is_owner == true
}
