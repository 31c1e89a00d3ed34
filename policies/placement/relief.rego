package sovereign.placement

import rego.v2

# METADATA
# title: Relief for a backup in an emergency
# description: |
#   In a crisis or in war, keeping the data at all outweighs the risk that it
#   leaks.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
emergency_backup if {
	input.emergency
	input.site.layer == "public_cloud"
	input.copy.role == "backup"
}

# METADATA
# title: Relief for essential services in an emergency
# description: |
#   In an emergency a service designated as essential may be operated from a
#   public cloud abroad.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
emergency_operation if {
	input.emergency
	input.site.layer == "public_cloud"
	input.workload.essential
	input.copy.role in {"primary", "secondary", "standby"}
}
