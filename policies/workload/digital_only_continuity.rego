package sovereign.workload

import rego.v2

# METADATA
# title: What exists only digitally outlives the territory
# description: |
#   A register that exists and has evidential value only in digital form has
#   no paper to fall back on: if it is gone, so is the proof of who owns
#   what.
# custom:
#   id: digital-only/continuity
#   effect: deny
#   attribute: continuity
#   message: The workload exists only in digital form, but nothing is said to survive the loss of the data centres at home.
#   fix: Set continuity to backup or more and declare a copy abroad.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#5
#     description: Summary
findings contains "digital-only/continuity" if {
	input.workload.digital_only == true
	not input.workload.continuity in {"backup", "run", "active"}
}
