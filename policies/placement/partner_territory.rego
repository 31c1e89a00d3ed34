package sovereign.placement

import rego.v2

# METADATA
# title: Private partners stand at home
# description: |
#   Private data centres that become part of the government cloud stand on the
#   state's own territory.
# custom:
#   id: partner/territory
#   effect: deny
#   attribute: site
#   message: The private partner's data centre does not stand on home territory.
#   fix: Choose a partner data centre at home. A private data centre abroad is a public cloud.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
#   - ref: government-cloud-concept#4.1
#     description: Building the Government Cloud on Estonian territory
findings contains "partner/territory" if {
	input.site.kind == "partner_datacentre"
	input.site.home == false
}
