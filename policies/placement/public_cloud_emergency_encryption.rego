package sovereign.placement

import rego.v2

# METADATA
# title: Sensitive data in a public cloud uses the state's encryption
# description: |
#   Where an emergency brings sensitive information into a public cloud, the
#   encryption that the state's core infrastructure provides can protect it in
#   addition.
# custom:
#   id: public-cloud/emergency-encryption
#   effect: oblige
#   unmet: advise
#   attribute: state_encryption
#   message: Sensitive information that an emergency brings into a public cloud is encrypted with the state's own infrastructure.
#   fix: Encrypt the copy with the state's infrastructure and set state_encryption.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
obliged contains "public-cloud/emergency-encryption" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.emergency == true
	relieved
}

met contains "public-cloud/emergency-encryption" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.copy.state_encryption == true
}
