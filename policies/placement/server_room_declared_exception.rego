package sovereign.placement

import rego.v2

# METADATA
# title: A placement that rests on an exception
# description: |
#   An exception that allows an agency's own server room is shown wherever it
#   decides, so that nobody mistakes it for the rule.
# custom:
#   id: server-room/declared-exception
#   effect: warn
#   attribute: exception
#   rests_on_exception: true
#   message: This placement in an agency's own server room rests on a declared exception.
#   fix: Nothing has to change while the exception holds. Plan the move to the government cloud before it ends.
# related_resources:
#   - ref: government-cloud-concept#4.1
#     description: Building the Government Cloud on Estonian territory
findings contains "server-room/declared-exception" if {
	input.site.kind == "agency_server_room"
	input.workload.state_owned == true
	input.copy.exception == true
}
