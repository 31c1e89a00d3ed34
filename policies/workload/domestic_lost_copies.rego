package sovereign.workload

import rego.v2

# METADATA
# title: Copies at home are out of reach
# description: |
#   While the state does not control the data centres on its own soil,
#   copies there serve nothing and are in the hands of others.
# custom:
#   id: domestic/lost-copies
#   effect: warn
#   message: The state does not control the data centres at home, and copies stand there.
#   fix: Run the workload from its copies elsewhere, and treat what stood at home as disclosed.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
findings contains "domestic/lost-copies" if {
	count(at_lost_sites) > 0
}

subjects contains ["domestic/lost-copies", i] if some i in at_lost_sites

at_lost_sites contains i if {
	not input.domestic_control == true
	some i, copy in input.copies
	copy.site.layer == "domestic"
}
