package sovereign.placement

import rego.v2

# METADATA
# title: An emergency backup serves continuity
# description: |
#   The source allows backups of sensitive information in public clouds in a
#   crisis or in war, where keeping the state running outweighs the risk of a
#   leak. Read strictly, that asks for a system whose continuity matters.
# custom:
#   id: public-cloud/emergency-backup-need
#   effect: advise
#   attribute: continuity
#   message: This sensitive backup rests on the relief for emergencies, and the system declares no need for continuity.
#   fix: Declare the continuity that the system needs, or keep its backup out of the public cloud.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "public-cloud/emergency-backup-need" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.workload.continuity == "none"
	input.emergency == true
	emergency_backup
}
