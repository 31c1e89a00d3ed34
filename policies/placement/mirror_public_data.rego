package sovereign.placement

import rego.v2

# METADATA
# title: A mirror carries public information
# description: |
#   A mirror distributes information to the public and is not authoritative.
#   Spreading a website over many servers is meant for information that is not
#   sensitive.
# custom:
#   id: mirror/public-data
#   effect: deny
#   attribute: role
#   message: A mirror is open to the public, and this information is not public.
#   fix: Choose another role, such as backup or standby.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
#   - ref: government-cloud-concept#2.2
#     description: Protection of digital monuments
findings contains "mirror/public-data" if {
	input.copy.role == "mirror"
	input.workload.sensitivity != "public"
}
