# METADATA
# scope: package
# title: Portfolio
# description: |
#   Rules about the document as a whole: the network, its links, capacity and
#   failure domains. Each rule has a file of its own and adds its id to
#   findings.
# schemas:
#   - input: schema.facts.portfolio
#   - data.sovereign.parameters: schema.parameters
package sovereign.portfolio

import rego.v2

decision := {"findings": findings, "obliged": set(), "met": set()}
