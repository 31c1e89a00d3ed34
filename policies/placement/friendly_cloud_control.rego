package sovereign.placement

import rego.v2

# METADATA
# title: The control of friendly clouds is open
# description: |
#   The source asks for full control of the state's resources abroad, and then
#   envisions data embassies inside the clouds of friendly states without
#   saying how they would be controlled.
# custom:
#   id: friendly-cloud/control
#   effect: advise
#   attribute: site
#   message: The state does not have full control of this cloud, and the source does not say what that means for a friendly state's cloud.
#   fix: Agree with the friendly state who controls the servers, and prefer a data embassy for what matters most.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
#   - ref: government-cloud-concept#4.3
#     description: Constructing the data embassy network
findings contains "friendly-cloud/control" if {
	input.site.kind == "friendly_cloud"
	input.site.full_control == false
}
