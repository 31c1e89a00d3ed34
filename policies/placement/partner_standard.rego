package sovereign.placement

import rego.v2

# METADATA
# title: Private partners meet the state's standards
# description: |
#   Private data centres that become part of the government cloud match the
#   standards that the information system authority has set. Which standards
#   count is in the profile.
# custom:
#   id: partner/standard
#   effect: deny
#   attribute: site
#   parameters:
#     - partner_standards
#   message: The private partner's data centre does not meet any standard that the profile accepts for partners.
#   fix: Have the data centre assessed and record the standard in the catalogue, or choose another partner.
# related_resources:
#   - ref: government-cloud-concept#4.1
#     description: Building the Government Cloud on Estonian territory
findings contains "partner/standard" if {
	input.site.kind == "partner_datacentre"
	input.site.partner_standard == false
}
