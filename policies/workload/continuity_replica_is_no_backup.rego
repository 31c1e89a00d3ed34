package sovereign.workload

import rego.v2

# METADATA
# title: A running copy is no backup
# description: |
#   A copy that follows the original also follows its mistakes: what is
#   deleted or corrupted at home is soon so abroad. Only a backup goes back
#   to yesterday.
# custom:
#   id: continuity/replica-is-no-backup
#   effect: advise
#   message: Copies abroad can be run, but there is no backup anywhere.
#   fix: Declare a copy with the role backup as well.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "continuity/replica-is-no-backup" if {
	not input.workload.continuity == "none"
	runnable_abroad
	not "backup" in counted_roles
}
