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

# Truth values are compared with true and not merely named: an equality can be
# indexed and costs half as much. What refuses says "not ... == true", which
# also holds where the fact is absent; "== false" is left to advice. Sets of
# values stay out of the first lines: the index puts what is compared with a
# set last, and kind and layer have to come first.
decision := {"findings": findings, "obliged": obliged, "met": met}
