package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies are under full control
# description: |
#   The state's server resources abroad are fully under its control, so that
#   it keeps control of the servers whatever happens at home.
# custom:
#   id: data-embassy/control
#   effect: deny
#   attribute: site
#   parameters:
#     - full_control_percent
#   message: The state does not have full control of this data embassy.
#   fix: Bring the servers under full control of the state, or correct the entry of the site in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/control" if {
	input.site.kind == "data_embassy"
	input.site.full_control == false
}
