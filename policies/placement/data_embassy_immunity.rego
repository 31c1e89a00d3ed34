package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies are immune
# description: |
#   A data embassy has the same provisions as an embassy or the residence of
#   an ambassador, immunity among them.
# custom:
#   id: data-embassy/immunity
#   effect: deny
#   attribute: site
#   message: The data embassy is not immune as an embassy is.
#   fix: Agree the immunity in the treaty and record it in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/immunity" if {
	input.site.kind == "data_embassy"
	input.site.immunity == false
}
