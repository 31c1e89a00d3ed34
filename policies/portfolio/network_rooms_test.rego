package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_first_phase_that_falls_short_in_embassy_rooms_is_refused if {
	"network/rooms" in portfolio.findings with input as facts({"network": {"embassy_rooms": 1}})
	not "network/rooms" in portfolio.findings with input as facts({"network": {"embassy_rooms": 3}})
	not "network/rooms" in portfolio.findings with input as facts({})
}

test_a_first_phase_of_unknown_embassy_rooms_is_refused if {
	"network/rooms" in portfolio.findings with input as {"network": {"declared_phase": 1}}
}

test_other_phases_are_not_measured_by_embassy_rooms if {
	every phase in {0, 2} {
		not "network/rooms" in portfolio.findings with input as facts({"network": {"declared_phase": phase, "embassy_rooms": 1}})
	}
}
