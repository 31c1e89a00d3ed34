package sovereign.workload

import rego.v2

# METADATA
# title: The class was lowered
# description: |
#   Under a lower class data may stand where it could not before. A change
#   of class is a decision of the owner of the data, not of whoever edits a
#   file.
# custom:
#   id: change/declassified
#   effect: warn
#   attribute: sensitivity
#   message: The class of the workload is lower than it was before.
#   fix: Have the owner of the data confirm the new class, or set the old one again.
# related_resources:
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
findings contains "change/declassified" if input.change.declassified == true
