package sovereign.workload

import rego.v2

# METADATA
# title: Primary and secondary stand at different sites
# description: |
#   Two copies in one data centre fall together. The secondary site is
#   another data centre.
# custom:
#   id: domestic/separate-sites
#   effect: deny
#   attribute: copies
#   message: The primary and the secondary copy stand at the same site.
#   fix: Move one of them to another site.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government cloud at home
findings contains "domestic/separate-sites" if {
	input.workload.state_owned == true
	count(doubled) > 0
}

subjects contains ["domestic/separate-sites", i] if {
	input.workload.state_owned == true
	some pair in doubled
	some i in pair
}

doubled contains [primary, secondary] if {
	"secondary" in counted_roles
	some primary in counted
	input.copies[primary].role == "primary"
	some secondary in counted
	input.copies[secondary].role == "secondary"
	input.copies[primary].place == input.copies[secondary].place
}
