package sovereign.placement

import rego.v2

# METADATA
# title: A monument in a public cloud is signed
# description: |
#   Digital signatures and trusted time stamps make sure that neither the
#   provider nor a third party can change what a monument says without it
#   being noticed.
# custom:
#   id: monument/signature
#   effect: oblige
#   unmet: deny
#   attribute: signed
#   message: The content of a digital monument in a public cloud is digitally signed.
#   fix: Sign what is published and set signed.
# related_resources:
#   - ref: data-embassies-news#paragraph-17
#     description: State monuments in commercial clouds
#   - ref: government-cloud-concept#3.2
#     description: Use of international public clouds
obliged contains "monument/signature" if {
	input.site.layer == "public_cloud"
	input.workload.monument == true
}

met contains "monument/signature" if {
	input.site.layer == "public_cloud"
	input.copy.signed == true
}
