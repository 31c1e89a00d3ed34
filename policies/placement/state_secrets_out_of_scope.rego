package sovereign.placement

import rego.v2

# METADATA
# title: The sources do not speak of state secrets
# description: |
#   Neither source mentions state secrets. What this policy says about their
#   place is not enough to go by.
# custom:
#   id: state-secrets/out-of-scope
#   effect: advise
#   attribute: sensitivity
#   message: The information is a state secret, and the sources behind these rules do not speak of state secrets.
#   fix: Follow the law on state secrets and ask the authority that approves sites for them.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "state-secrets/out-of-scope" if {
	input.workload.sensitivity == "classified"
	input.site.layer != "public_cloud"
}
