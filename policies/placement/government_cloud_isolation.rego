package sovereign.placement

import rego.v2

# METADATA
# title: Institutions are separated from each other
# description: |
#   The resources of different agencies in the government cloud are separated
#   from each other and firewalled at network level.
# custom:
#   id: government-cloud/isolation
#   effect: oblige
#   unmet: deny
#   attribute: isolated
#   message: The copy is separated at network level from the systems of other institutions.
#   fix: Have the operator separate and firewall the network of this copy and set isolated.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
obliged contains "government-cloud/isolation" if input.site.kind == "government_cloud"

obliged contains "government-cloud/isolation" if input.site.kind == "partner_datacentre"

met contains "government-cloud/isolation" if {
	input.site.kind == "government_cloud"
	input.copy.isolated == true
}

met contains "government-cloud/isolation" if {
	input.site.kind == "partner_datacentre"
	input.copy.isolated == true
}
