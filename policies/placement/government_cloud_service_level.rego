package sovereign.placement

import rego.v2

# METADATA
# title: The government cloud has a service level
# description: |
#   The quality of the services that institutions get must rise, and the state
#   procures data centres at agreed service levels.
# custom:
#   id: government-cloud/service-level
#   effect: oblige
#   unmet: deny
#   attribute: sla
#   message: A service level is agreed for the state's system in the government cloud.
#   fix: Agree the service level with the operator and set sla to its reference.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Current situation and peculiarities of the Estonian Government Cloud
#   - ref: government-cloud-concept#2.1
#     description: Fragmentation and service quality issues
obliged contains "government-cloud/service-level" if {
	input.site.kind == "government_cloud"
	input.workload.state_owned == true
}

met contains "government-cloud/service-level" if {
	input.site.kind == "government_cloud"
	input.copy.sla == true
}
