package sovereign.placement

import rego.v2

# METADATA
# title: The risk of a public cloud is acknowledged
# description: |
#   The state does not fully control where a public cloud stores data, so it
#   may leak to third parties. Whoever places a workload there says in writing
#   that this was weighed.
# custom:
#   id: public-cloud/risk-acknowledgement
#   effect: oblige
#   unmet: deny
#   attribute: risk_acknowledgement
#   message: The risk that information in a public cloud may leak is acknowledged in writing.
#   fix: Have the owner acknowledge the risk and set risk_acknowledgement to the reference of that paper.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
#   - ref: government-cloud-concept#3.3
#     description: The second layer of the concept
obliged contains "public-cloud/risk-acknowledgement" if input.site.layer == "public_cloud"

met contains "public-cloud/risk-acknowledgement" if {
	input.site.layer == "public_cloud"
	input.copy.risk_acknowledgement == true
}
