package sovereign.placement_test

import data.sovereign.placement
import rego.v2

# What a policy refuses is easy to see; that it allows what the sources want is
# not. Each case here is one that they recommend, with its evidence complete:
# nothing but the advice listed is said of it, and no condition stays open.

test_a_sensitive_service_at_home_is_allowed if {
	placement.decision == {
		"findings": set(),
		"obliged": {"government-cloud/network-zone", "government-cloud/isolation", "government-cloud/service-level"},
		"met": {"government-cloud/network-zone", "government-cloud/isolation", "government-cloud/service-level"},
	} with input as facts({"copy": {"isolated": true, "sla": true, "network_zone": "special_zone"}})
}

test_the_ordinary_case_has_conditions_and_no_findings if {
	placement.findings == set() with input as facts({})
	count(open_conditions) == 3 with input as facts({})
}

test_peaks_at_a_private_partner_are_allowed if {
	case := facts({
		"site": {"kind": "partner_datacentre", "state_control": 0, "full_control": false},
		"workload": {"peak": true},
		"copy": {"role": "burst", "isolated": true, "sla": true, "procurement": true, "network_zone": "special_zone"},
	})
	placement.findings == set() with input as case
	placement.obliged == {"government-cloud/network-zone", "government-cloud/isolation", "partner/procurement"} with input as case
	open_conditions == set() with input as case
}

test_a_monument_in_a_public_cloud_is_allowed if {
	case := facts({
		"site": public_cloud,
		"workload": {"kind": "website", "sensitivity": "public", "monument": true, "delivery": "static"},
		"copy": {"signed": true, "timestamped": true, "risk_acknowledgement": true, "risk_assessment": true},
	})
	placement.findings == set() with input as case
	count(placement.obliged) == 4 with input as case
	open_conditions == set() with input as case
}

test_a_municipal_mailbox_in_a_public_cloud_is_allowed if {
	case := facts({
		"site": public_cloud,
		"workload": {"kind": "productivity", "sensitivity": "limited", "owner": "municipality", "state_owned": false},
		"copy": {"encrypted": true, "guidance": true, "risk_acknowledgement": true, "risk_assessment": true},
	})
	placement.findings == {"public-cloud/disconnection-plan"} with input as case
	count(placement.obliged) == 4 with input as case
	open_conditions == set() with input as case
}

test_copies_of_a_register_at_a_data_embassy_are_asked_for if {
	every role in {"backup", "standby", "active"} {
		case := facts({
			"site": data_embassy,
			"workload": {"kind": "register", "continuity": "active"},
			"copy": {"role": role, "backup_interval_hours": 168},
		})
		placement.findings == {"continuity/copy-abroad"} with input as case
		open_conditions == set() with input as case
	}
}

test_a_weekly_backup_in_an_embassy_is_allowed_beside_another if {
	case := facts({
		"site": object.union(embassy_room, {"link": "encrypted"}),
		"workload": {"continuity": "backup"},
		"copy": {"role": "backup", "backup_interval_hours": 168, "other_abroad": true},
	})
	placement.findings == {"embassy-room/standards"} with input as case
	count(placement.obliged) == 3 with input as case
	open_conditions == set() with input as case
}

test_a_sensitive_backup_in_a_public_cloud_is_allowed_in_war if {
	case := facts({
		"posture": "wartime",
		"emergency": true,
		"site": public_cloud,
		"workload": {"continuity": "backup"},
		"copy": {
			"role": "backup",
			"backup_interval_hours": 24,
			"encrypted": true,
			"state_encryption": true,
			"risk_acknowledgement": true,
			"risk_assessment": true,
		},
	})
	placement.findings == {"public-cloud/emergency-return", "public-cloud/no-continuity"} with input as case
	open_conditions == set() with input as case
}

open_conditions := placement.obliged - placement.met
