package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_workloads_in_one_country_are_warned_about if {
	"failure-domain/single-country" in portfolio.findings with input as facts({"workloads": {"single_country": 1}})
	not "failure-domain/single-country" in portfolio.findings with input as facts({})
}
