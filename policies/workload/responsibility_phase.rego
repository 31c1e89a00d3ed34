package sovereign.workload

import rego.v2

# METADATA
# title: It is settled who answers for what
# description: |
#   In the first phase the customer answers for everything from the
#   operating system up and for backup; in the second the government cloud
#   offers managed services. Which of the two holds has to be said.
# custom:
#   id: responsibility/phase
#   effect: deny
#   attribute: responsibility_phase
#   message: The workload stands in the government cloud, but nobody said how far the responsibility of the customer goes.
#   fix: Set responsibility_phase to 1 if the owner runs everything from the operating system up, or to 2 for managed services.
# related_resources:
#   - ref: government-cloud-concept#4.1
#     description: Building the government cloud
findings contains "responsibility/phase" if {
	input.workload.state_owned == true
	count(in_government_cloud) > 0
	not input.workload.responsibility_phase in {1, 2}
}
