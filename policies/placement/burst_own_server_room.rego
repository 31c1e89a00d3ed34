package sovereign.placement

import rego.v2

# METADATA
# title: Peaks are not met in an own server room
# description: |
#   The state's peaks are met with the flexible capacity of the government
#   cloud and its partners. A server room of the agency itself is what
#   consolidation replaces, and it has no capacity to spare.
# custom:
#   id: burst/own-server-room
#   effect: deny
#   attribute: site
#   message: A system of the state takes its capacity for peaks from an agency's own server room.
#   fix: Place the burst copy at a government cloud or a partner data centre.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government Cloud on Estonian territory
#   - ref: government-cloud-concept#4.1
#     description: Building the Government Cloud on Estonian territory
findings contains "burst/own-server-room" if {
	input.site.kind == "agency_server_room"
	input.copy.role == "burst"
	input.workload.state_owned == true
}
