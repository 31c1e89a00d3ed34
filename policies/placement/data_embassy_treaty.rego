package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies rest on a treaty in force
# description: |
#   The state signs a bilateral treaty with the host state, under which it
#   rents the space. A promise, or a treaty that is not in force yet, gives no
#   protection.
# custom:
#   id: data-embassy/treaty
#   effect: deny
#   attribute: site
#   message: There is no treaty with the host state that is in force.
#   fix: Wait until the treaty is in force and record it in the catalogue, or choose a site with one.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/treaty" if {
	input.site.kind == "data_embassy"
	not input.site.treaty in {"in_force", "undated"}
}
