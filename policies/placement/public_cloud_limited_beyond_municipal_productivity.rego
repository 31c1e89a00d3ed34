package sovereign.placement

import rego.v2

# METADATA
# title: Limited data beyond municipal office tools
# description: |
#   The source allows limited information in a public cloud where it speaks of
#   municipalities and of e-mail, team collaboration and files. For other
#   owners and other systems it neither allows nor forbids it.
# custom:
#   id: public-cloud/limited-beyond-municipal-productivity
#   effect: advise
#   message: The source speaks of limited information in a public cloud only for a municipality's e-mail, collaboration and files; on this case it is silent.
#   fix: Have the owner decide and write down why a public cloud is right here, or choose a domestic site.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
#   - ref: government-cloud-concept#4.2
#     description: Principles for using international clouds
findings contains "public-cloud/limited-beyond-municipal-productivity" if {
	input.site.layer == "public_cloud"
	input.workload.sensitivity == "limited"
	not municipal_productivity
}

municipal_productivity if {
	input.workload.owner == "municipality"
	input.workload.kind == "productivity"
}
