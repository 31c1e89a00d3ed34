package sovereign.placement

import rego.v2

# METADATA
# title: Sensitive data stays out of public clouds
# description: |
#   Sensitive information is not stored in an international public cloud, in
#   any role and whether or not it is encrypted: a leak there would do
#   substantial damage. In an emergency two things are lifted: a backup, and
#   the operation of a service designated as essential.
# custom:
#   id: public-cloud/sensitive-data
#   effect: deny
#   attribute: site
#   message: Sensitive information must not stand in an international public cloud.
#   fix: Choose a domestic site or a data embassy. Encryption or keys of your own do not change the answer.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "public-cloud/sensitive-data" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.emergency == false
}

findings contains "public-cloud/sensitive-data" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "sensitive"
	input.emergency == true
	not relieved
}
