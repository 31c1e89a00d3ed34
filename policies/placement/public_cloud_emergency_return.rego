package sovereign.placement

import rego.v2

# METADATA
# title: The way back after an emergency
# description: |
#   The source allows sensitive information in public clouds during an
#   emergency and says nothing about its removal afterwards. When the posture
#   falls, the copy is refused again.
# custom:
#   id: public-cloud/emergency-return
#   effect: advise
#   message: This copy is acceptable only while the emergency lasts, and the source does not say how such copies are removed afterwards.
#   fix: Plan now how and by when the copy is moved home and erased from the public cloud after the emergency.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "public-cloud/emergency-return" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.emergency == true
	relieved
}
