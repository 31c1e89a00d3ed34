package sovereign.workload

import rego.v2

# METADATA
# title: Whoever answers for backup has a plan for it
# description: |
#   In the first phase the provider of the government cloud answers for the
#   infrastructure only. Backup is the matter of the customer, and without a
#   plan nobody does it.
# custom:
#   id: responsibility/backup-plan
#   effect: deny
#   attribute: backup_plan
#   message: The owner is responsible for backup in the government cloud, but refers to no backup plan.
#   fix: Write a backup plan and set backup_plan to its reference.
# related_resources:
#   - ref: government-cloud-concept#4.1
#     description: Building the government cloud
findings contains "responsibility/backup-plan" if {
	input.workload.state_owned == true
	input.workload.responsibility_phase == 1
	count(in_government_cloud) > 0
	not input.workload.backup_plan == true
}
