package sovereign.workload

import rego.v2

# METADATA
# title: A copy moves
# description: |
#   A copy that moves to another site leaves data behind at the old one. The
#   source asks that the place of data is known.
# custom:
#   id: change/moved
#   effect: warn
#   message: A copy of the workload moves to another site.
#   fix: Make sure that the data arrived and that it is erased at the old site.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "change/moved" if {
	some copy in input.copies
	copy.moved
}

subjects contains ["change/moved", i] if {
	some i, copy in input.copies
	copy.moved
}
