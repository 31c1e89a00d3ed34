package sovereign.portfolio

import rego.v2

# METADATA
# title: Links of the embassy network are encrypted
# description: |
#   Data embassies exchange data with each other over the internet, which
#   others can listen to.
# custom:
#   id: network/encrypted-links
#   effect: deny
#   message: A link of the embassy network is not encrypted.
#   fix: Encrypt the link and set encrypted to true in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "network/encrypted-links" if {
	some link in input.links
	link.embassy_network
	not link.encrypted
}
