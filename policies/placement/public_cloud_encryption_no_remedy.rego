package sovereign.placement

import rego.v2

# METADATA
# title: Encryption does not open a public cloud to sensitive data
# description: |
#   Reservations about sensitive information in international public clouds
#   hold even if it is encrypted. Whoever declares encryption or keys of their
#   own and is refused is told that this cannot change the answer.
# custom:
#   id: public-cloud/encryption-no-remedy
#   effect: advise
#   attribute: encrypted
#   message: The copy is said to be encrypted, and encryption does not make a public cloud acceptable for this information.
#   fix: Keep the encryption and choose a domestic site or a data embassy.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "public-cloud/encryption-no-remedy" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "classified"
	said_to_be_encrypted
}

findings contains "public-cloud/encryption-no-remedy" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.copy.declared == true
	said_to_be_encrypted
	not relieved
}

said_to_be_encrypted if input.copy.encrypted

said_to_be_encrypted if input.copy.customer_keys

said_to_be_encrypted if input.copy.state_encryption
