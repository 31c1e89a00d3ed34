package sovereign.placement

import rego.v2

# METADATA
# title: Own server rooms are for exceptions
# description: |
#   Ministries and agencies may have server resources of their own only under
#   special circumstances laid down by regulation. In all other cases the
#   government cloud is used. Municipalities are not bound by this.
# custom:
#   id: server-room/exception
#   effect: deny
#   attribute: exception
#   message: A system of the state stands in an agency's own server room without a declared exception.
#   fix: Move the copy to the government cloud, or set exception to the decision that grants the special circumstances.
# related_resources:
#   - ref: government-cloud-concept#4.1
#     description: Building the Government Cloud on Estonian territory
#   - ref: government-cloud-concept#2
#     description: Current situation and peculiarities of the Estonian Government Cloud
findings contains "server-room/exception" if {
	input.site.kind == "agency_server_room"
	input.workload.state_owned == true
	input.copy.exception == false
}
