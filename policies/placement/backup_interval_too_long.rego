package sovereign.placement

import rego.v2

# METADATA
# title: Backups abroad are too old
# description: |
#   Quarterly and half-yearly backups do not keep the information up to date,
#   and continuity is not ensured by them. A backup in a public cloud is
#   measured by this only where the system needs continuity.
# custom:
#   id: backup/interval-too-long
#   effect: deny
#   attribute: backup_interval
#   parameters:
#     - backup_interval_refused_hours
#   message: Backups abroad are made so seldom that they do not keep the information up to date.
#   fix: Make backups more often, weekly if possible, and set backup_interval.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "backup/interval-too-long" if {
	input.copy.role == "backup"
	input.site.layer == "embassy_network"
	input.copy.backup_interval_hours >= data.sovereign.parameters.backup_interval_refused_hours
}

findings contains "backup/interval-too-long" if {
	input.copy.role == "backup"
	input.site.layer == "public_cloud"
	input.workload.continuity != "none"
	input.copy.backup_interval_hours >= data.sovereign.parameters.backup_interval_refused_hours
}
