package sovereign.placement

import rego.v2

# METADATA
# title: More than backups needs a special environment
# description: |
#   Embassies can house backups. Larger ones can set up a special environment,
#   with construction work, for mirroring and for the operation of services as
#   well.
# custom:
#   id: embassy-room/roles
#   effect: deny
#   attribute: role
#   message: The embassy room is not fitted for more than backups.
#   fix: Choose the role backup, or a room with a special environment, or a data embassy.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "embassy-room/roles" if {
	input.site.kind == "embassy_room"
	more_than_backup
	input.site.special_environment == false
}

more_than_backup if input.copy.role in {"standby", "active", "mirror"}
