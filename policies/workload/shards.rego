package sovereign.workload

import rego.v2

# shards are the scattered pieces, counted or not: a refused piece is in
# somebody's hands all the same.
shards contains i if {
	some i, copy in input.copies
	copy.role == "shard"
}

pieces(group) := {i | some i in shards; input.copies[i].group == group}
