package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_a_service_for_people_abroad_without_continuity_is_advised_on if {
	every kind in {"register", "service", "pki"} {
		"audience/continuity" in workload.findings with input as of({"audience": "global", "kind": kind})
		not "audience/continuity" in workload.findings with input as of({"audience": "global", "kind": kind, "continuity": "backup"})
		not "audience/continuity" in workload.findings with input as of({"kind": kind})
	}
}

test_a_website_for_people_abroad_is_not_its_concern if {
	not "audience/continuity" in workload.findings with input as of({"audience": "global", "kind": "website"})
}
