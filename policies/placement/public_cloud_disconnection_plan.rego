package sovereign.placement

import rego.v2

# METADATA
# title: Office tools when the lines are cut
# description: |
#   The data protection authority reminded agencies in 2019 that they must
#   keep access to their information in crises and when external links are
#   cut, and may not go by cost alone.
# custom:
#   id: public-cloud/disconnection-plan
#   effect: advise
#   attribute: site
#   message: E-mail, files or other office tools depend on a public cloud, which cannot be reached when external links are cut.
#   fix: Write down how the institution works and reaches its information when external links are cut.
# related_resources:
#   - ref: ee-data-protection-circular-2019#access-in-crises
#     description: Circular of the data protection authority on cloud services
findings contains "public-cloud/disconnection-plan" if {
	input.site.layer == "public_cloud"
	input.workload.kind == "productivity"
}
