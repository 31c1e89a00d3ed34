package sovereign.placement

import rego.v2

# METADATA
# title: Backups abroad are frequent
# description: |
#   Weekly backups are the benefit that the source looks for; quarterly ones
#   do not keep the information up to date. What is frequent enough is in the
#   profile.
# custom:
#   id: backup/interval
#   effect: oblige
#   unmet: warn
#   attribute: backup_interval
#   parameters:
#     - backup_interval_good_hours
#   message: Backups abroad are made as often as the profile calls good.
#   fix: Make backups more often and set backup_interval, such as 7d.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
obliged contains "backup/interval" if {
	input.copy.role == "backup"
	input.site.layer != "domestic"
}

met contains "backup/interval" if {
	input.copy.role == "backup"
	input.site.layer != "domestic"
	input.copy.backup_interval_hours > 0
	input.copy.backup_interval_hours <= data.sovereign.parameters.backup_interval_good_hours
}
