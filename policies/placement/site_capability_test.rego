package sovereign.placement_test

import rego.v2

test_a_role_the_site_does_not_serve_is_refused if {
	found("site/capability", {"copy": {"served": false}})
}

test_a_role_the_site_serves_is_not if {
	not found("site/capability", {})
}
