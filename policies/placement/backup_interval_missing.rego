package sovereign.placement

import rego.v2

# METADATA
# title: Nobody has said how often
# description: |
#   A backup in the data embassy network that continuity rests on has an
#   interval. Without one nobody can tell whether it is up to date.
# custom:
#   id: backup/interval-missing
#   effect: deny
#   attribute: backup_interval
#   message: Nobody has said how often the backup in the data embassy network is made.
#   fix: Set backup_interval to the longest time between two backups, such as 7d.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: government-cloud-concept#4.3
#     description: Constructing the data embassy network
findings contains "backup/interval-missing" if {
	input.copy.role == "backup"
	input.site.layer == "embassy_network"
	input.workload.continuity != "none"
	input.copy.declared == true
	input.copy.backup_interval_hours <= 0
}
