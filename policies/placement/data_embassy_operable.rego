package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies can operate services
# description: |
#   The state's resources abroad are usable to operate services if necessary,
#   and not only for backups.
# custom:
#   id: data-embassy/operable
#   effect: warn
#   attribute: site
#   message: The data embassy can keep backups and cannot run services.
#   fix: Equip the data embassy so that it can run services, and add standby or active to its capabilities.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "data-embassy/operable" if {
	input.site.kind == "data_embassy"
	input.site.operable == false
}
