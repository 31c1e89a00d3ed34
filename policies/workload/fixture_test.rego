package sovereign.workload_test

import rego.v2

# A sensitive service of an agency at two government sites at home, in peace:
# nothing about it is out of the ordinary. Tests change what they are about
# with `facts`.
ordinary := {
	"posture": "normal",
	"emergency": false,
	"domestic_control": true,
	"network_phase": 1,
	"workload": {
		"sensitivity": "sensitive",
		"personal_data": "none",
		"integrity": "unsaid",
		"availability": "unsaid",
		"monument": false,
		"digital_only": false,
		"continuity": "none",
		"kind": "service",
		"delivery": "iaas",
		"audience": "domestic",
		"peak": false,
		"owner": "agency",
		"state_owned": true,
		"essential": false,
		"responsibility_phase": 1,
		"backup_plan": true,
		"customer_is_owner": true,
		"budget_holder_is_owner": true,
	},
	"change": {"declassified": false},
	"copies": [at_home("primary", 0), at_home("secondary", 1)],
}

# facts is the ordinary case with the given members replaced.
facts(changes) := object.union(ordinary, changes)

# of is the ordinary case with the given facts of the workload replaced.
of(changes) := facts({"workload": changes})

# at is a copy at a place of its own: another number, another site, operator
# and country.
at(role, place, site) := {
	"role": role,
	"place": place,
	"operator": place,
	"country": place,
	"denied": false,
	"group": 0,
	"threshold": 0,
	"moved": false,
	"site": object.union(
		{
			"kind": "government_cloud",
			"layer": "domestic",
			"home": true,
			"state_control": 100,
			"full_control": true,
			"own_jurisdiction": true,
			"treaty": "none",
			"immunity": false,
			"perimeter_separated": false,
			"perimeter_own": false,
			"standard": true,
			"partner_standard": true,
			"operable": false,
			"telecom_controlled": false,
			"special_environment": false,
		},
		site,
	),
}

at_home(role, place) := at(role, place, {})

at_partner(role, place) := at(role, place, {"kind": "partner_datacentre", "state_control": 0, "full_control": false})

at_server_room(role, place) := at(role, place, {"kind": "agency_server_room"})

at_public_cloud(role, place) := at(role, place, {
	"kind": "public_cloud",
	"layer": "public_cloud",
	"home": false,
	"state_control": 0,
	"full_control": false,
	"own_jurisdiction": false,
})

at_data_embassy(role, place) := at(role, place, {
	"kind": "data_embassy",
	"layer": "embassy_network",
	"home": false,
	"treaty": "in_force",
	"immunity": true,
	"perimeter_separated": true,
	"perimeter_own": true,
	"operable": true,
})

at_embassy_room(role, place) := at(role, place, {"kind": "embassy_room", "layer": "embassy_network", "home": false})

at_friendly_cloud(role, place) := at(role, place, {
	"kind": "friendly_cloud",
	"layer": "embassy_network",
	"home": false,
	"state_control": 0,
	"full_control": false,
})
