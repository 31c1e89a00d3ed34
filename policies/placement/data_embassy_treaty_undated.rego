package sovereign.placement

import rego.v2

# METADATA
# title: The treaty's day is not recorded
# description: |
#   Whether a treaty is in force on a given day can only be told where the day
#   is recorded.
# custom:
#   id: data-embassy/treaty-undated
#   effect: advise
#   attribute: site
#   message: The day on which the treaty with the host state came into force is not recorded.
#   fix: Record the day in the catalogue as in_force.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/treaty-undated" if {
	input.site.kind == "data_embassy"
	input.site.treaty == "undated"
}
