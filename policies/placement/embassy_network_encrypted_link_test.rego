package sovereign.placement_test

import rego.v2

test_the_network_is_linked_and_encrypted if {
	every ground in [data_embassy, embassy_room, friendly_cloud] {
		obliged("embassy-network/encrypted-link", {"site": ground})
		met("embassy-network/encrypted-link", {"site": object.union(ground, {"link": "encrypted"})})
	}
}

test_no_link_or_one_in_the_clear_is_no_evidence if {
	every link in {"none", "plain"} {
		not met("embassy-network/encrypted-link", {"site": object.union(data_embassy, {"link": link})})
	}
}

test_other_layers_are_not_obliged if {
	not obliged("embassy-network/encrypted-link", {})
	not obliged("embassy-network/encrypted-link", {"site": public_cloud})
}
