package sovereign.workload

import rego.v2

# METADATA
# title: People abroad rely on it too
# description: |
#   Whoever holds an electronic identity of the state and lives elsewhere
#   needs a guarantee that the service, and with it the proof of what they
#   own, goes on.
# custom:
#   id: audience/continuity
#   effect: advise
#   attribute: continuity
#   message: The workload serves people abroad, but nothing is said to survive the loss of the data centres at home.
#   fix: Consider continuity of backup or more.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Assumptions and reasons
#   - ref: government-cloud-concept#2.4
#     description: A country without borders
findings contains "audience/continuity" if {
	input.workload.audience == "global"
	input.workload.kind in {"register", "service", "pki"}
	not input.workload.continuity in {"backup", "run", "active"}
}
