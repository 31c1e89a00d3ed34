package sovereign.placement_test

import data.sovereign.placement
import rego.v2

# A fact that is not there must never read as a permission. Facts are complete
# when the engine gets them; these rules hold even if they were not.

test_a_fact_that_is_absent_does_not_silence_a_refusal if {
	every id, case in {
		"data-embassy/treaty": {"site": data_embassy, "absent": ["site", "treaty"]},
		"friendly-cloud/treaty": {"site": object.union(friendly_cloud, {"treaty": "in_force"}), "absent": ["site", "treaty"]},
	} {
		whole := facts(object.remove(case, {"absent"}))
		not id in placement.findings with input as whole
		id in placement.findings with input as without(whole, case.absent)
	}
}

test_research_that_nobody_opened_is_closed if {
	case := facts({"copy": {"role": "shard"}})
	"shard/research" in placement.findings with input as case with data.sovereign.parameters as {}
}

# without takes one member away, at the top or one level below.
without(object_, path) := object.remove(object_, path) if count(path) == 1

without(object_, path) := object.union(
	object.remove(object_, {path[0]}),
	{path[0]: object.remove(object_[path[0]], {path[1]})},
) if {
	count(path) == 2
}
