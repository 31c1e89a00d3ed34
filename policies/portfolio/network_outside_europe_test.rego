package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_first_phase_that_falls_short_in_outside_europe_is_refused if {
	"network/outside-europe" in portfolio.findings with input as facts({"network": {"outside_europe": 0}})
	not "network/outside-europe" in portfolio.findings with input as facts({"network": {"outside_europe": 2}})
	not "network/outside-europe" in portfolio.findings with input as facts({})
}

test_a_first_phase_of_unknown_outside_europe_is_refused if {
	"network/outside-europe" in portfolio.findings with input as {"network": {"declared_phase": 1}}
}

test_other_phases_are_not_measured_by_outside_europe if {
	every phase in {0, 2} {
		not "network/outside-europe" in portfolio.findings with input as facts({"network": {"declared_phase": phase, "outside_europe": 0}})
	}
}
