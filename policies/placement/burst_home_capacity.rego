package sovereign.placement

import rego.v2

# METADATA
# title: Peaks are met on home territory
# description: |
#   Peak times such as elections and tax returns are met with capacity of the
#   government cloud and its private partners on home territory. A website that
#   lives in a public cloud has room for its peaks there and bursts nowhere.
# custom:
#   id: burst/home-capacity
#   effect: deny
#   attribute: site
#   message: Capacity for peaks is taken from outside the domestic sites.
#   fix: Place the burst copy at a government cloud or a partner data centre at home.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
findings contains "burst/home-capacity" if {
	input.copy.role == "burst"
	input.site.home == false
}

findings contains "burst/home-capacity" if {
	input.copy.role == "burst"
	input.site.layer != "domestic"
}
