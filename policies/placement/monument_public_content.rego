package sovereign.placement

import rego.v2

# METADATA
# title: A monument holds public information only
# description: |
#   A digital monument is a website with symbolic status. It contains only
#   public information and nothing sensitive, and that is why it may be
#   outsourced for its protection.
# custom:
#   id: monument/public-content
#   effect: deny
#   attribute: sensitivity
#   message: The system is declared a digital monument and its information is not public.
#   fix: Declare the sensitivity public if that is true, or take monument away and treat it as an ordinary system.
# related_resources:
#   - ref: government-cloud-concept#2
#     description: Current situation and peculiarities of the Estonian Government Cloud
#   - ref: government-cloud-concept#2.2
#     description: Protection of digital monuments
findings contains "monument/public-content" if {
	input.workload.monument == true
	input.workload.sensitivity != "public"
}
