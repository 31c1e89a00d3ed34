package sovereign.workload

import rego.v2

# METADATA
# title: What exists only digitally needs high integrity
# description: |
#   Corrupted data in a register that is the only evidence of ownership is
#   not acceptable to society.
# custom:
#   id: digital-only/integrity
#   effect: deny
#   attribute: integrity
#   message: The workload exists only in digital form, but its need for integrity is said to be lower than high.
#   fix: Set integrity to high or leave it out.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#5
#     description: Summary
#   - ref: data-embassies-news#paragraph-10
#     description: Corrupt registers are not acceptable
findings contains "digital-only/integrity" if {
	input.workload.digital_only == true
	not input.workload.integrity in {"high", "unsaid"}
}
