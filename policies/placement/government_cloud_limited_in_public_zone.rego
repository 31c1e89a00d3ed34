package sovereign.placement

import rego.v2

# METADATA
# title: Limited information in the public address space
# description: |
#   Security classes decide which parts of the government cloud are in the
#   public address space. The source draws no line for limited information, so
#   that this is pointed out and not refused.
# custom:
#   id: government-cloud/limited-in-public-zone
#   effect: warn
#   attribute: network_zone
#   message: Limited information stands in the public address space of the government cloud.
#   fix: Place the copy in a special zone and set network_zone to special_zone, or have the owner decide that the public space will do.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
findings contains "government-cloud/limited-in-public-zone" if {
	input.site.layer == "domestic"
	input.workload.sensitivity == "limited"
	input.copy.network_zone == "public_ip"
	input.site.kind != "agency_server_room"
}
