package sovereign.placement

import rego.v2

# METADATA
# title: Continuity asks for copies abroad
# description: |
#   Continuity must hold whatever happens on the state's own territory, so
#   that copies stand outside it in the data embassy network: backups, copies
#   that can be run, copies that run all the time, by the level declared.
# custom:
#   id: continuity/copy-abroad
#   effect: require
#   attribute: continuity
#   message: The continuity of this system asks for a copy in this role in the data embassy network.
#   fix: Declare a copy in this role at a data embassy.
# related_resources:
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "continuity/copy-abroad" if {
	input.site.kind == "data_embassy"
	role_of_continuity
}

findings contains "continuity/copy-abroad" if {
	input.site.kind == "friendly_cloud"
	input.network_phase >= 2
	role_of_continuity
}

role_of_continuity if {
	input.copy.role == "backup"
	input.workload.continuity in {"backup", "run", "active"}
}

role_of_continuity if {
	input.copy.role == "standby"
	input.workload.continuity in {"run", "active"}
}

role_of_continuity if {
	input.copy.role == "active"
	input.workload.continuity == "active"
}
