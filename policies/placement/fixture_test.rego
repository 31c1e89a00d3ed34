package sovereign.placement_test

import rego.v2

# A sensitive case-file service of an agency, at a government cloud at home,
# in peace: nothing about it is out of the ordinary. Tests change what they
# are about with `facts`.
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
	"site": {
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
		"link": "none",
	},
	"copy": {
		"role": "primary",
		"declared": true,
		"served": true,
		"encrypted": false,
		"customer_keys": false,
		"state_encryption": false,
		"signed": false,
		"timestamped": false,
		"isolated": false,
		"guidance": false,
		"risk_acknowledgement": false,
		"risk_assessment": false,
		"procurement": false,
		"sla": false,
		"exception": false,
		"network_zone": "unsaid",
		"backup_interval_hours": 0,
		"other_abroad": false,
	},
}

# facts is the ordinary case with the given members replaced.
facts(changes) := object.union(ordinary, changes)

# Sites of other kinds, for `facts({"site": ...})`.
public_cloud := {
	"kind": "public_cloud",
	"layer": "public_cloud",
	"home": false,
	"state_control": 0,
	"full_control": false,
	"own_jurisdiction": false,
}

data_embassy := {
	"kind": "data_embassy",
	"layer": "embassy_network",
	"home": false,
	"treaty": "in_force",
	"immunity": true,
	"perimeter_separated": true,
	"perimeter_own": true,
	"operable": true,
	"link": "encrypted",
}

embassy_room := {
	"kind": "embassy_room",
	"layer": "embassy_network",
	"home": false,
}

friendly_cloud := {
	"kind": "friendly_cloud",
	"layer": "embassy_network",
	"home": false,
	"full_control": false,
	"state_control": 0,
}
