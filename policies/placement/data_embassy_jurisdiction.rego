package sovereign.placement

import rego.v2

# METADATA
# title: The state's own law applies in a data embassy
# description: |
#   Within the perimeter the law of the home state applies, as in an embassy.
# custom:
#   id: data-embassy/jurisdiction
#   effect: deny
#   attribute: site
#   message: The law of the home state does not apply inside this data embassy.
#   fix: Agree it in the treaty and record the jurisdiction in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/jurisdiction" if {
	input.site.kind == "data_embassy"
	input.site.own_jurisdiction == false
}
