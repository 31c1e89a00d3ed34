package sovereign.placement

import rego.v2

# METADATA
# title: Domestic sites stand at home
# description: |
#   The government cloud stands on the state's own territory. A site abroad
#   that calls itself a government cloud or a server room of an agency would
#   escape the rules for sites abroad.
# custom:
#   id: domestic/territory
#   effect: deny
#   attribute: site
#   message: The site is declared a domestic one and does not stand on home territory.
#   fix: Correct the country of the site, or declare the kind that it really is, such as data_embassy or friendly_cloud.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "domestic/territory" if {
	input.site.layer == "domestic"
	input.site.home == false
	input.site.kind != "partner_datacentre"
}
