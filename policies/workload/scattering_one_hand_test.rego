package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_enough_pieces_in_one_hand_are_refused if {
	copies := [shard(0, 0, 2), shard(1, 0, 2), shard(2, 2, 2)]
	decision := workload.decision with input as facts({"copies": copies})
	"scattering/one-hand" in decision.findings
	{i | some ["scattering/one-hand", i] in decision.subjects} == {0, 1}
}

test_refused_pieces_are_in_a_hand_too if {
	copies := [object.union(shard(0, 0, 2), {"denied": true}), shard(1, 0, 2), shard(2, 2, 2)]
	"scattering/one-hand" in workload.findings with input as facts({"copies": copies})
}

test_pieces_in_different_hands_are_fine if {
	copies := [shard(0, 0, 2), shard(1, 1, 2), shard(2, 2, 2)]
	not "scattering/one-hand" in workload.findings with input as facts({"copies": copies})
}

test_pieces_of_different_scatterings_do_not_add_up if {
	copies := [shard(0, 0, 2), object.union(shard(1, 0, 2), {"group": 8})]
	not "scattering/one-hand" in workload.findings with input as facts({"copies": copies})
}

test_copies_of_other_roles_are_no_pieces if {
	copies := [object.union(at_home("primary", 0), {"threshold": 1}), at_home("secondary", 1)]
	not "scattering/one-hand" in workload.findings with input as facts({"copies": copies})
}

# shard is a piece at a place of its own, run by the given operator.
shard(place, operator, threshold) := object.union(
	at_data_embassy("shard", place),
	{"operator": operator, "group": 7, "threshold": threshold},
)
