package sovereign.placement

import rego.v2

# METADATA
# title: External clouds are assessed for risk
# description: |
#   Since July 2024 the use of any external cloud for public sector
#   information needs a risk assessment of the measures, the nature of the
#   data and the trustworthiness of the provider.
# custom:
#   id: cloud/risk-assessment
#   effect: oblige
#   unmet: deny
#   attribute: risk_assessment
#   message: The risks of using this external cloud were assessed in writing.
#   fix: Assess the security measures, the data and the provider, and set risk_assessment to the reference of that paper.
# related_resources:
#   - ref: ee-regulation-2024-1#scope
#     description: Security measures when using cloud services
#   - ref: ee-cloud-risk-assessment-2024#duty
#     description: Risk assessment of external clouds from 1 July 2024
obliged contains "cloud/risk-assessment" if input.site.kind == "public_cloud"

obliged contains "cloud/risk-assessment" if input.site.kind == "friendly_cloud"

met contains "cloud/risk-assessment" if {
	input.site.kind == "public_cloud"
	input.copy.risk_assessment == true
}

met contains "cloud/risk-assessment" if {
	input.site.kind == "friendly_cloud"
	input.copy.risk_assessment == true
}
