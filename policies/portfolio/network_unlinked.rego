package sovereign.portfolio

import rego.v2

# METADATA
# title: Every data embassy is linked
# description: |
#   All data embassies exchange data with all others. One without any link
#   can neither receive what it keeps nor hand it on.
# custom:
#   id: network/unlinked
#   effect: advise
#   message: A data embassy of the catalogue has no link to any other site.
#   fix: Declare its links in the catalogue.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "network/unlinked" if input.unlinked_embassies > 0
