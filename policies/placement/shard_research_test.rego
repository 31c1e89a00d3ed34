package sovereign.placement_test

import rego.v2

test_scattering_is_refused_everywhere if {
	every ground in [{}, public_cloud, data_embassy, embassy_room, friendly_cloud] {
		found("shard/research", {"site": ground, "copy": {"role": "shard"}})
	}
}

test_research_and_other_roles_are_not_its_concern if {
	not found("shard/research", {"copy": {"role": "shard"}}) with data.sovereign.parameters.research_mode as true
	not found("shard/research", {})
}
