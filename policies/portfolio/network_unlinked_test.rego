package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_data_embassy_without_a_link_is_advised_on if {
	"network/unlinked" in portfolio.findings with input as facts({"unlinked_embassies": 1})
	not "network/unlinked" in portfolio.findings with input as facts({})
}
