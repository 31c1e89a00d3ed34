package sovereign.placement

import rego.v2

# METADATA
# title: Peaks are met on home territory
# description: |
#   Peak times such as elections and tax returns are met with capacity of the
#   government cloud and its private partners on home territory. One thing is
#   different: public information for an audience all over the world may use a
#   public cloud, whose load tolerance the source names as the reason to be
#   there.
# custom:
#   id: burst/home-capacity
#   effect: deny
#   attribute: site
#   message: Capacity for peaks is taken from outside the domestic sites.
#   fix: Place the burst copy at a government cloud or a partner data centre at home.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "burst/home-capacity" if {
	input.copy.role == "burst"
	not domestic_ground
	not load_tolerant_publication
}

domestic_ground if {
	input.site.layer == "domestic"
	input.site.home == true
}

load_tolerant_publication if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "public"
	input.workload.audience == "global"
}
