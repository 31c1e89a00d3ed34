package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_workloads_at_one_site_are_advised_on if {
	"failure-domain/single-site" in portfolio.findings with input as facts({"workloads": {"single_site": 1}})
	not "failure-domain/single-site" in portfolio.findings with input as facts({})
}
