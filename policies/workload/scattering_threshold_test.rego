package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_pieces_without_a_threshold_are_refused if {
	copies := [shard(0, 0, 0), shard(1, 1, 0)]
	decision := workload.decision with input as facts({"copies": copies})
	"scattering/threshold" in decision.findings
	{i | some ["scattering/threshold", i] in decision.subjects} == {0, 1}
}

test_a_threshold_that_cannot_be_reached_or_differs_is_refused if {
	"scattering/threshold" in workload.findings with input as facts({"copies": [shard(0, 0, 3), shard(1, 1, 3)]})
	"scattering/threshold" in workload.findings with input as facts({"copies": [shard(0, 0, 2), shard(1, 1, 1)]})
}

test_a_threshold_that_is_not_known_is_refused if {
	"scattering/threshold" in workload.findings with input as facts({"copies": [object.remove(shard(0, 0, 1), {"threshold"})]})
}

test_one_threshold_within_reach_is_clear if {
	not "scattering/threshold" in workload.findings with input as facts({"copies": [shard(0, 0, 2), shard(1, 1, 2)]})
	not "scattering/threshold" in workload.findings with input as facts({})
}
