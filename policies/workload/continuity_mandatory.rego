package sovereign.workload

import rego.v2

# METADATA
# title: Systems of the state have copies abroad
# description: |
#   Some states oblige their institutions to keep copies abroad for war and
#   emergency, whatever the system is. A profile that does switches this
#   rule on.
# custom:
#   id: continuity/mandatory
#   effect: deny
#   attribute: continuity
#   message: The system of the state keeps nothing that survives the loss of the data centres at home.
#   fix: Set continuity to backup or more and declare a copy abroad.
# related_resources:
#   - ref: lt-resolution-739-2022#scope
#     description: Copies abroad for war and emergency
findings contains "continuity/mandatory" if {
	input.workload.state_owned == true
	input.workload.kind != "development"
	not input.workload.continuity in {"backup", "run", "active"}
}
