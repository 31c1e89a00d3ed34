package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_first_phase_that_falls_short_in_in_europe_is_refused if {
	"network/europe" in portfolio.findings with input as facts({"network": {"in_europe": 1}})
	not "network/europe" in portfolio.findings with input as facts({"network": {"in_europe": 3}})
	not "network/europe" in portfolio.findings with input as facts({})
}

test_a_first_phase_of_unknown_in_europe_is_refused if {
	"network/europe" in portfolio.findings with input as {"network": {"declared_phase": 1}}
}

test_other_phases_are_not_measured_by_in_europe if {
	every phase in {0, 2} {
		not "network/europe" in portfolio.findings with input as facts({"network": {"declared_phase": phase, "in_europe": 1}})
	}
}
