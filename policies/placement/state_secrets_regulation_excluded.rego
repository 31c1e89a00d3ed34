package sovereign.placement

import rego.v2

# METADATA
# title: The cloud regulation leaves state secrets out
# description: |
#   The regulation of 2024 on security measures when using cloud services does
#   not cover state secrets.
# custom:
#   id: state-secrets/regulation-excluded
#   effect: advise
#   attribute: sensitivity
#   message: The information is a state secret, and the regulation on cloud services does not cover state secrets.
#   fix: Follow the law on state secrets; do not rely on the regulation on cloud services.
# related_resources:
#   - ref: ee-regulation-2024-1#scope
#     description: Security measures when using cloud services
findings contains "state-secrets/regulation-excluded" if {
	input.workload.sensitivity == "classified"
	cloud_service
}

cloud_service if input.site.kind in {"government_cloud", "public_cloud", "friendly_cloud"}
