# METADATA
# scope: package
# title: Workload
# description: |
#   Rules about one workload with all its declared copies. Each rule has a
#   file of its own and adds its id to findings; subjects pairs the id with
#   the index of each copy it is about.
# schemas:
#   - input: schema.facts.workload
#   - data.sovereign.parameters: schema.parameters
package sovereign.workload

import rego.v2

decision := {"findings": findings, "obliged": set(), "met": set(), "subjects": subjects}
