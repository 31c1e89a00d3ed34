package sovereign.placement

import rego.v2

# METADATA
# title: Embassy rooms are not relied on alone
# description: |
#   The state cannot rely on its embassies alone. A system that needs
#   continuity and has a copy in an embassy room has another one in the data
#   embassy network outside such rooms.
# custom:
#   id: embassy-room/not-alone
#   effect: oblige
#   unmet: warn
#   attribute: site
#   message: Another copy stands abroad in the data embassy network, outside embassy rooms.
#   fix: Add a backup, standby or active copy at a data embassy.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
obliged contains "embassy-room/not-alone" if {
	input.site.kind == "embassy_room"
	input.workload.continuity != "none"
}

met contains "embassy-room/not-alone" if {
	input.site.kind == "embassy_room"
	input.copy.other_abroad == true
}
