package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies stand abroad
# description: |
#   A data embassy is a resource outside the state's own territory, there for
#   the day when the data centres at home are lost.
# custom:
#   id: data-embassy/abroad
#   effect: deny
#   attribute: site
#   message: The data embassy stands on home territory.
#   fix: Correct the country of the site, or declare the domestic kind that it really is.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
findings contains "data-embassy/abroad" if {
	input.site.kind == "data_embassy"
	input.site.home == true
}
