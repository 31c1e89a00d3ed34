package sovereign.placement

import rego.v2

# METADATA
# title: The network zone is not said
# description: |
#   Security classes decide about the network zone. For public and limited
#   information the source leaves the map open, so that a copy without a zone
#   is pointed out and not refused.
# custom:
#   id: government-cloud/zone-undeclared
#   effect: advise
#   attribute: network_zone
#   parameters:
#     - special_zone_sensitivities
#   message: Nobody has said in which network zone of the government cloud this copy stands.
#   fix: Set network_zone to public_ip or special_zone.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
findings contains "government-cloud/zone-undeclared" if {
	input.site.layer == "domestic"
	input.copy.network_zone == "unsaid"
	input.copy.declared == true
	input.site.kind != "agency_server_room"
	not input.workload.sensitivity in data.sovereign.parameters.special_zone_sensitivities
}
