package sovereign.placement_test

import rego.v2

test_external_clouds_are_assessed if {
	every ground in [public_cloud, friendly_cloud] {
		obliged("cloud/risk-assessment", {"site": ground})
		not met("cloud/risk-assessment", {"site": ground})
		met("cloud/risk-assessment", {"site": ground, "copy": {"risk_assessment": true}})
	}
}

test_an_acknowledgement_is_no_assessment if not met("cloud/risk-assessment", {"site": public_cloud, "copy": {"risk_acknowledgement": true}})

test_other_ground_is_not_external if {
	not obliged("cloud/risk-assessment", {})
	not obliged("cloud/risk-assessment", {"site": data_embassy})
}
