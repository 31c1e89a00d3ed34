package sovereign.placement_test

import data.sovereign.placement
import rego.v2

test_a_public_cloud_obliges_to_acknowledge_its_risk if {
	"public-cloud/risk-acknowledgement" in placement.obliged with input as facts({"site": public_cloud})
	not "public-cloud/risk-acknowledgement" in placement.obliged with input as facts({})
}

test_the_reference_is_the_evidence if {
	id := "public-cloud/risk-acknowledgement"
	id in placement.met with input as facts({"site": public_cloud, "copy": {"risk_acknowledgement": true}})
	not id in placement.met with input as facts({"site": public_cloud})
}
