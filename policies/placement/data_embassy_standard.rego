package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies are built to a standard
# description: |
#   The space is in an existing data centre that was built and is operated
#   according to the necessary standards.
# custom:
#   id: data-embassy/standard
#   effect: deny
#   attribute: site
#   message: No standard is recorded that this data centre meets.
#   fix: Record the standard in the catalogue, or choose a data centre that meets one.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/standard" if {
	input.site.kind == "data_embassy"
	input.site.standard == false
}
