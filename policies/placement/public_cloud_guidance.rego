package sovereign.placement

import rego.v2

# METADATA
# title: Limited data in a public cloud follows guidance
# description: |
#   Ministries, municipalities and agencies consult guidance on when a cloud
#   may be bought and how information is protected in it, before limited
#   information goes there.
# custom:
#   id: public-cloud/guidance
#   effect: oblige
#   unmet: deny
#   attribute: guidance
#   message: The guidance on handling limited information in a public cloud was followed and is referred to.
#   fix: Set guidance to the reference of the instructions that were followed, such as those of the data protection authority.
# related_resources:
#   - ref: government-cloud-concept#4.2
#     description: Principles for using international clouds
obliged contains "public-cloud/guidance" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "limited"
}

met contains "public-cloud/guidance" if {
	input.site.layer == "public_cloud"
	input.copy.guidance == true
}
