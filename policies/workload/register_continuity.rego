package sovereign.workload

import rego.v2

# METADATA
# title: Registers of the state survive
# description: |
#   The state goes on in any situation only if its registers do. The profile
#   says how much continuity a register has at least.
# custom:
#   id: register/continuity
#   effect: deny
#   attribute: continuity
#   parameters: [register_continuity]
#   message: The register of the state has less continuity than the profile asks of registers.
#   fix: Raise continuity to what the profile asks of registers and declare the copies abroad.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Assumptions and reasons
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#4.3
#     description: Building the data embassy network
findings contains "register/continuity" if {
	input.workload.kind == "register"
	input.workload.state_owned == true
	not enough_for_a_register
}

enough_for_a_register if {
	rank := {"none": 0, "backup": 1, "run": 2, "active": 3}
	rank[input.workload.continuity] >= rank[data.sovereign.parameters.register_continuity]
}
