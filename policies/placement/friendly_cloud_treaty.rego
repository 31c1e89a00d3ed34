package sovereign.placement

import rego.v2

# METADATA
# title: Friendly clouds rest on a treaty in force
# description: |
#   Resources are procured from the government clouds of friendly states under
#   bilateral agreements. A promise, or an agreement that is not in force yet,
#   gives no protection.
# custom:
#   id: friendly-cloud/treaty
#   effect: deny
#   attribute: site
#   message: There is no agreement with the friendly state that is in force.
#   fix: Wait until the agreement is in force and record it in the catalogue, or choose a site with one.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "friendly-cloud/treaty" if {
	input.site.kind == "friendly_cloud"
	not input.site.treaty in {"in_force", "undated"}
}
