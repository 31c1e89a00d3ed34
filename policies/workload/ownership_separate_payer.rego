package sovereign.workload

import rego.v2

# METADATA
# title: Somebody else contracts or pays
# description: |
#   The source asks ministries and agencies to stay customer and budget
#   holder and says nothing of municipalities, foundations and companies.
#   Where somebody else signs or pays for them it is worth knowing.
# custom:
#   id: ownership/separate-payer
#   effect: advise
#   message: The owner is not both the customer and the budget holder of the hosting.
#   fix: Check that the owner can still decide about its own data, or let the owner sign and pay.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Assumptions and reasons
findings contains "ownership/separate-payer" if {
	not input.workload.state_owned == true
	not owner_signs_and_pays
}

owner_signs_and_pays if {
	input.workload.customer_is_owner == true
	input.workload.budget_holder_is_owner == true
}
