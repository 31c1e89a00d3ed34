package sovereign.placement_test

import data.sovereign.placement
import rego.v2

# found, obliged and met ask about the ordinary case with changes.
found(id, changes) if id in placement.findings with input as facts(changes)

obliged(id, changes) if id in placement.obliged with input as facts(changes)

met(id, changes) if id in placement.met with input as facts(changes)

roles := {"primary", "secondary", "burst", "backup", "standby", "active", "mirror", "shard"}
