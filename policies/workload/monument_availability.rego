package sovereign.workload

import rego.v2

# METADATA
# title: A digital monument stays available
# description: |
#   Monuments are protected so that the population can reach them. A low
#   need for availability contradicts that.
# custom:
#   id: monument/availability
#   effect: warn
#   attribute: availability
#   message: The website is a digital monument, but its need for availability is said to be low.
#   fix: Set availability to medium or high, or leave it out.
# related_resources:
#   - ref: government-cloud-concept#2.2
#     description: Digital monuments
findings contains "monument/availability" if {
	input.workload.monument == true
	input.workload.availability == "low"
}
