package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_first_phase_that_falls_short_in_data_embassies_is_refused if {
	"network/data-embassy" in portfolio.findings with input as facts({"network": {"data_embassies": 0}})
	not "network/data-embassy" in portfolio.findings with input as facts({"network": {"data_embassies": 2}})
	not "network/data-embassy" in portfolio.findings with input as facts({})
}

test_a_first_phase_of_unknown_data_embassies_is_refused if {
	"network/data-embassy" in portfolio.findings with input as {"network": {"declared_phase": 1}}
}

test_other_phases_are_not_measured_by_data_embassies if {
	every phase in {0, 2} {
		not "network/data-embassy" in portfolio.findings with input as facts({"network": {"declared_phase": phase, "data_embassies": 0}})
	}
}
