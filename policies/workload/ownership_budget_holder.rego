package sovereign.workload

import rego.v2

# METADATA
# title: The owner stays the budget holder
# description: |
#   State IT is distributed on purpose: every ministry and agency pays for
#   its own hosting out of its own budget.
# custom:
#   id: ownership/budget-holder
#   effect: deny
#   attribute: budget_holder
#   message: The owner of this state system does not hold the budget of its hosting.
#   fix: Let the owner pay for the hosting and set budget_holder to the owner, or leave it out.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Assumptions and reasons
findings contains "ownership/budget-holder" if {
	input.workload.state_owned == true
	not input.workload.budget_holder_is_owner == true
}
