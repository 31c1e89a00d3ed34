package sovereign.placement

import rego.v2

# METADATA
# title: The network zone follows from the class
# description: |
#   A set of security classes decides which parts of the government cloud are
#   in the public address space and which are in a special network zone. The
#   profile names the classes that belong into the special zone.
# custom:
#   id: government-cloud/network-zone
#   effect: oblige
#   unmet: deny
#   attribute: network_zone
#   parameters:
#     - special_zone_sensitivities
#   message: Information of this class stands in a special network zone of the government cloud.
#   fix: Place the copy in a special zone and set network_zone to special_zone.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
obliged contains "government-cloud/network-zone" if {
	input.site.kind == "government_cloud"
	input.workload.sensitivity in data.sovereign.parameters.special_zone_sensitivities
}

obliged contains "government-cloud/network-zone" if {
	input.site.kind == "partner_datacentre"
	input.workload.sensitivity in data.sovereign.parameters.special_zone_sensitivities
}

met contains "government-cloud/network-zone" if {
	input.site.kind == "government_cloud"
	input.copy.network_zone == "special_zone"
}

met contains "government-cloud/network-zone" if {
	input.site.kind == "partner_datacentre"
	input.copy.network_zone == "special_zone"
}
