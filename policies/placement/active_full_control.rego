package sovereign.placement

import rego.v2

# METADATA
# title: Active copies are under full control
# description: |
#   An active copy is used in real time and updated even where the state has
#   lost its data centres at home. The state must have full control of the
#   servers it runs on.
# custom:
#   id: active/full-control
#   effect: deny
#   attribute: role
#   parameters:
#     - full_control_percent
#   message: The state does not have full control of the site on which this active copy would run.
#   fix: Choose a site under full control of the state, such as a data embassy.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "active/full-control" if {
	input.copy.role == "active"
	input.site.full_control == false
}
