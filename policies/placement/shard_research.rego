package sovereign.placement

import rego.v2

# METADATA
# title: Scattering is research
# description: |
#   Scattering data over several countries so that no one can read or control
#   it is a goal for the future that needs research first. The profile can
#   open it for research.
# custom:
#   id: shard/research
#   effect: deny
#   attribute: role
#   parameters:
#     - research_mode
#   message: Scattering data in pieces is not ready for use, and the profile does not open it for research.
#   fix: Choose another role, such as backup. For research, switch research_mode on in the profile.
# related_resources:
#   - ref: data-embassies-news#paragraph-23
#     description: Scattering is not ready for use
findings contains "shard/research" if {
	input.copy.role == "shard"
	not data.sovereign.parameters.research_mode
}
