package sovereign.portfolio_test

import rego.v2

# A document that declares the first phase of the network just as the source
# describes it. Tests change what they are about with `facts`.
ordinary := {
	"posture": "normal",
	"emergency": false,
	"domestic_control": true,
	"network_phase": 1,
	"network": {
		"declared_phase": 1,
		"embassy_rooms": 2,
		"data_embassies": 1,
		"friendly_clouds": 0,
		"in_europe": 2,
		"outside_europe": 1,
	},
	"links": [{"encrypted": true, "embassy_network": true}],
	"unlinked_embassies": 0,
	"capacity": {"state_vcpu": 200, "private_vcpu": 100, "private_share_percent": 33.333333},
	"workloads": {"placed": 10, "single_site": 0, "single_country": 0},
}

# facts is the ordinary case with the given members replaced.
facts(changes) := object.union(ordinary, changes)

test_the_ordinary_document_gives_no_finding if {
	decision := data.sovereign.portfolio.decision with input as facts({})
	count(decision.findings) == 0
	count(decision.obliged) == 0
	count(decision.met) == 0
}
