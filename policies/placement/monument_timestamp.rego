package sovereign.placement

import rego.v2

# METADATA
# title: A monument in a public cloud is time-stamped
# description: |
#   Digital signatures and trusted time stamps make sure that neither the
#   provider nor a third party can change what a monument says without it
#   being noticed.
# custom:
#   id: monument/timestamp
#   effect: oblige
#   unmet: deny
#   attribute: timestamped
#   message: The content of a digital monument in a public cloud carries a trusted time stamp.
#   fix: Time-stamp what is published and set timestamped.
# related_resources:
#   - ref: data-embassies-news#paragraph-17
#     description: State monuments in commercial clouds
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
obliged contains "monument/timestamp" if {
	input.site.layer == "public_cloud"
	input.workload.monument == true
}

met contains "monument/timestamp" if {
	input.site.layer == "public_cloud"
	input.copy.timestamped == true
}
