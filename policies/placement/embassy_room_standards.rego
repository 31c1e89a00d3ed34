package sovereign.placement

import rego.v2

# METADATA
# title: Embassy rooms are weaker than data centres
# description: |
#   Embassies are not built to the standards that data security asks of data
#   centres, they have little technical staff and they do not control the line
#   they are offered.
# custom:
#   id: embassy-room/standards
#   effect: advise
#   attribute: site
#   message: Embassy rooms are not built to data centre standards, and their staff and lines are weak.
#   fix: Use the room as one of several places and prefer a data embassy for what matters most.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "embassy-room/standards" if input.site.kind == "embassy_room"
