package sovereign.placement

import rego.v2

# METADATA
# title: Private partners are procured
# description: |
#   Private capacity is drawn into the government cloud in accordance with the
#   principles of public procurement.
# custom:
#   id: partner/procurement
#   effect: oblige
#   unmet: deny
#   attribute: procurement
#   message: The capacity at the private partner was bought by public procurement.
#   fix: Set procurement to the reference of the procurement.
# related_resources:
#   - ref: government-cloud-concept#4.1
#     description: Building the Government Cloud on Estonian territory
obliged contains "partner/procurement" if input.site.kind == "partner_datacentre"

met contains "partner/procurement" if {
	input.site.kind == "partner_datacentre"
	input.copy.procurement == true
}
