package sovereign.placement

import rego.v2

# METADATA
# title: A service level is worth agreeing
# description: |
#   Agreed service levels are what the state asks of data centres. For
#   partners, and for owners whom this does not bind, it is advice.
# custom:
#   id: government-cloud/service-level-advised
#   effect: advise
#   attribute: sla
#   message: No service level is agreed for this copy.
#   fix: Agree a service level with the operator and set sla to its reference.
# related_resources:
#   - ref: government-cloud-concept#2.1
#     description: Fragmentation and service quality issues
findings contains "government-cloud/service-level-advised" if {
	input.site.kind == "partner_datacentre"
	input.copy.declared == true
	input.copy.sla == false
}

findings contains "government-cloud/service-level-advised" if {
	input.site.kind == "government_cloud"
	input.copy.declared == true
	input.workload.state_owned == false
	input.copy.sla == false
}
