package sovereign.placement

import rego.v2

# METADATA
# title: The site serves the role
# description: |
#   A site lists the roles that it can serve. A copy in another role would
#   exist on paper only.
# custom:
#   id: site/capability
#   effect: deny
#   attribute: role
#   message: The site does not offer what this role needs.
#   fix: Choose a site whose capabilities name the role, or give the copy a role that the site serves.
# related_resources:
#   - ref: government-cloud-concept#2.1
#     description: Fragmentation and service quality issues
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "site/capability" if input.copy.served == false
