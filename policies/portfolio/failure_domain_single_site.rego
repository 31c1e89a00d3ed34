package sovereign.portfolio

import rego.v2

# METADATA
# title: Workloads with one site fall with it
# description: |
#   A workload at one site only is gone when the site is. Spread, the
#   systems of the state are harder to take down.
# custom:
#   id: failure-domain/single-site
#   effect: advise
#   message: Some workloads have copies at one site only.
#   fix: Look for the workloads with one site and give those that matter a second one.
# related_resources:
#   - ref: government-cloud-concept#2.2
#     description: Digital monuments
findings contains "failure-domain/single-site" if input.workloads.single_site > 0
