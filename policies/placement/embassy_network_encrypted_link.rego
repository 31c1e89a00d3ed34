package sovereign.placement

import rego.v2

# METADATA
# title: Data embassies exchange data encrypted
# description: |
#   All data embassies are connected to all others over the internet and
#   exchange data encrypted.
# custom:
#   id: embassy-network/encrypted-link
#   effect: oblige
#   unmet: warn
#   attribute: site
#   message: The links of the site to the others are declared, and all of them are encrypted.
#   fix: Encrypt the links of the site and declare them in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
obliged contains "embassy-network/encrypted-link" if input.site.layer == "embassy_network"

met contains "embassy-network/encrypted-link" if {
	input.site.layer == "embassy_network"
	input.site.link == "encrypted"
}
