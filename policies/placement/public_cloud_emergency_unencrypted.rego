package sovereign.placement

import rego.v2

# METADATA
# title: Sensitive data in a public cloud in the clear
# description: |
#   An emergency lifts the refusal of sensitive information in a public cloud,
#   not the risk that it leaks. A copy declared there without any encryption
#   is pointed out.
# custom:
#   id: public-cloud/emergency-unencrypted
#   effect: warn
#   attribute: encrypted
#   message: Sensitive information stands in a public cloud during an emergency and is not said to be encrypted.
#   fix: Encrypt the copy and set encrypted, or better state_encryption.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "public-cloud/emergency-unencrypted" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.copy.declared == true
	input.copy.encrypted == false
	input.copy.state_encryption == false
	input.emergency == true
	relieved
}
