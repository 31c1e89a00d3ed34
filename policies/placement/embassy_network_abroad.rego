package sovereign.placement

import rego.v2

# METADATA
# title: The embassy network stands abroad
# description: |
#   Embassy rooms and clouds of friendly states are there because they are not
#   on home territory. A site at home would pass for a copy abroad and be lost
#   together with the others.
# custom:
#   id: embassy-network/abroad
#   effect: deny
#   attribute: site
#   message: The site is declared part of the data embassy network and stands on home territory.
#   fix: Correct the country of the site, or declare the domestic kind that it really is.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "embassy-network/abroad" if {
	input.site.layer == "embassy_network"
	input.site.home == true
	input.site.kind != "data_embassy"
}
