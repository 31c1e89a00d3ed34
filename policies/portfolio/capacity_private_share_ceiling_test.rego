package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_share_beyond_the_ceiling_is_advised_on if {
	"capacity/private-share-ceiling" in portfolio.findings with input as facts({"capacity": {"private_share_percent": 33.5}})
	not "capacity/private-share-ceiling" in portfolio.findings with input as facts({"capacity": {"private_share_percent": 33.4}})
	not "capacity/private-share-ceiling" in portfolio.findings with input as facts({})
}

test_without_declared_capacity_there_is_no_share_for_the_ceiling if {
	not "capacity/private-share-ceiling" in portfolio.findings with input as facts({"capacity": {"state_vcpu": 0, "private_vcpu": 0, "private_share_percent": 33.5}})
}
