package sovereign.placement

import rego.v2

# METADATA
# title: A public cloud does not carry continuity
# description: |
#   Public clouds do not remove all risk and their availability is not
#   guaranteed; the state does not control them. A copy there never counts
#   towards the continuity that a system declares.
# custom:
#   id: public-cloud/no-continuity
#   effect: advise
#   attribute: site
#   message: This copy does not count towards the continuity that the system needs, because it stands in a public cloud.
#   fix: Keep it if it is useful, and place the copies that continuity asks for in the data embassy network.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "public-cloud/no-continuity" if {
	input.site.layer == "public_cloud"
	input.copy.role == "backup"
	input.workload.continuity != "none"
}

findings contains "public-cloud/no-continuity" if {
	input.site.layer == "public_cloud"
	input.copy.role == "standby"
	input.workload.continuity != "none"
}

findings contains "public-cloud/no-continuity" if {
	input.site.layer == "public_cloud"
	input.copy.role == "mirror"
	input.workload.continuity != "none"
}
