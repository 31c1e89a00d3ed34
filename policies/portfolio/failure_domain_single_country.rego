package sovereign.portfolio

import rego.v2

# METADATA
# title: What must survive stands in more than one country
# description: |
#   Continuity has to hold whatever happens in the territory. A workload
#   that is to survive but stands in one country does not survive the loss
#   of that country.
# custom:
#   id: failure-domain/single-country
#   effect: warn
#   message: Some workloads are to survive the loss of the data centres at home, but stand in one country only.
#   fix: Give these workloads a copy in another country.
# related_resources:
#   - ref: government-cloud-concept#2.2
#     description: Digital monuments
#   - ref: government-cloud-concept#2.3
#     description: Digital continuity
findings contains "failure-domain/single-country" if input.workloads.single_country > 0
