package sovereign.placement

import rego.v2

# METADATA
# title: Limited data in a public cloud is protected
# description: |
#   In or out of the country does not matter in law as long as the data is
#   protected. Limited information, mostly personal data and procurement
#   papers, is therefore encrypted where it stands in a public cloud.
# custom:
#   id: public-cloud/data-protection
#   effect: oblige
#   unmet: deny
#   attribute: encrypted
#   message: Limited information in a public cloud is encrypted.
#   fix: Encrypt the copy and set encrypted, or use the encryption of the state's own infrastructure and set state_encryption.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
obliged contains "public-cloud/data-protection" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "limited"
}

met contains "public-cloud/data-protection" if {
	input.site.layer == "public_cloud"
	input.copy.encrypted == true
}

met contains "public-cloud/data-protection" if {
	input.site.layer == "public_cloud"
	input.copy.state_encryption == true
}
