package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies have a perimeter of their own
# description: |
#   The rented space is physically separated and secured, so that the state
#   keeps complete control of the servers within.
# custom:
#   id: data-embassy/perimeter
#   effect: deny
#   attribute: site
#   message: The space is not physically separated, or the state does not control its boundary.
#   fix: Have the space separated and put under the control of the state, and record both in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/perimeter" if {
	input.site.kind == "data_embassy"
	input.site.perimeter_separated == false
}

findings contains "data-embassy/perimeter" if {
	input.site.kind == "data_embassy"
	input.site.perimeter_own == false
}
