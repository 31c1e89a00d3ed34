package sovereign.placement

import rego.v2

# METADATA
# title: State secrets stay out of public clouds
# description: |
#   The sources do not speak of state secrets. What they refuse for sensitive
#   information holds all the more for secrets, and the relief that an
#   emergency gives is not theirs: no posture lifts this rule.
# custom:
#   id: public-cloud/state-secrets
#   effect: deny
#   attribute: site
#   message: Classified information must not stand in an international public cloud, in any posture.
#   fix: Choose a domestic site that is approved for state secrets. Neither encryption nor an emergency changes the answer.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "public-cloud/state-secrets" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "classified"
}
