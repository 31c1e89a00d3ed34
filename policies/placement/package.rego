# METADATA
# scope: package
# title: Placement
# description: |
#   Rules about one copy, or one option of the catalogue, at one site. Each
#   rule has a file of its own and adds its id to findings (it applies) or to
#   obliged (it sets a condition) and met (the condition has evidence).
# schemas:
#   - input: schema.facts.placement
#   - data.sovereign.parameters: schema.parameters
package sovereign.placement

import rego.v2

decision := {"findings": findings, "obliged": obliged, "met": met}
