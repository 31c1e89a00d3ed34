package sovereign.portfolio_test

import data.sovereign.portfolio
import rego.v2

test_a_plain_link_of_the_embassy_network_is_refused if {
	links := [{"encrypted": true, "embassy_network": true}, {"encrypted": false, "embassy_network": true}]
	"network/encrypted-links" in portfolio.findings with input as facts({"links": links})
}

test_a_link_of_which_nothing_is_known_is_plain if {
	"network/encrypted-links" in portfolio.findings with input as facts({"links": [{"embassy_network": true}]})
}

test_encrypted_links_and_links_at_home_are_fine if {
	not "network/encrypted-links" in portfolio.findings with input as facts({})
	not "network/encrypted-links" in portfolio.findings with input as facts({"links": [{"encrypted": false, "embassy_network": false}]})
	not "network/encrypted-links" in portfolio.findings with input as facts({"links": []})
}
