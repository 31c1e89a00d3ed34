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

# Truth values are compared with true or false and not merely named or negated:
# an equality can be indexed, so that a rule that does not apply costs nothing.
# That no fact is absent is the engine's promise: it refuses facts that do not
# have the exact shape of the schema. Sets of values stay out of the first
# lines: the index puts what is compared with a set last, and kind and layer
# have to come first.
#
# decision is what another engine would ask for; ours asks for its members.
decision := {"findings": findings, "obliged": obliged, "met": met}
