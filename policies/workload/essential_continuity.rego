package sovereign.workload

import rego.v2

# METADATA
# title: Essential services can run elsewhere
# description: |
#   A service is designated as essential because it has to be available even
#   if the data centres at home are not. A copy that cannot be run does not
#   give that.
# custom:
#   id: essential/continuity
#   effect: warn
#   attribute: continuity
#   message: The workload is designated as essential, but it cannot be run outside the territory.
#   fix: Set continuity to run or active, or have the designation reviewed.
# related_resources:
#   - ref: government-cloud-concept#4.3
#     description: Building the data embassy network
findings contains "essential/continuity" if {
	input.workload.essential == true
	not input.workload.continuity in {"run", "active"}
}
