package sovereign.placement

import rego.v2

# What an emergency lifts for sensitive information in a public cloud
# (government-cloud-concept, 3.2). Conditions that rules share: no findings of
# their own, and therefore no metadata.

# In a crisis or in war, keeping the data at all outweighs the risk that it
# leaks.
emergency_backup if {
	input.emergency
	input.site.layer == "public_cloud"
	input.copy.role == "backup"
}

# In an emergency a service designated as essential may be operated from a
# public cloud abroad.
emergency_operation if {
	input.emergency
	input.site.layer == "public_cloud"
	input.workload.essential
	input.copy.role in {"primary", "secondary", "standby"}
}

relieved if emergency_backup

relieved if emergency_operation
