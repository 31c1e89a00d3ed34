package sovereign.workload

import rego.v2

# METADATA
# title: A digital monument needs high integrity
# description: |
#   A website with symbolic status holds nothing secret, but a defaced one
#   harms the reputation of the state. Its need for integrity is high by
#   what it is.
# custom:
#   id: monument/integrity
#   effect: deny
#   attribute: integrity
#   message: The website is a digital monument, but its need for integrity is said to be lower than high.
#   fix: Set integrity to high or leave it out.
# related_resources:
#   - ref: government-cloud-concept#2.2
#     description: Digital monuments
findings contains "monument/integrity" if {
	input.workload.monument == true
	not input.workload.integrity in {"high", "unsaid"}
}
