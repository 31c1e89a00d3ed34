package sovereign.workload_test

import data.sovereign.workload
import rego.v2

test_embassy_rooms_alone_are_refused if {
	copies := [at_home("primary", 0), at_embassy_room("backup", 1), at_embassy_room("standby", 2)]
	decision := workload.decision with input as facts({"workload": {"continuity": "run"}, "copies": copies})
	"embassy-room/alone" in decision.findings
	{i | some ["embassy-room/alone", i] in decision.subjects} == {1, 2}
}

test_a_data_embassy_beside_them_is_enough if {
	copies := [at_embassy_room("backup", 0), at_data_embassy("backup", 1)]
	decision := workload.decision with input as facts({"workload": {"continuity": "backup"}, "copies": copies})
	not "embassy-room/alone" in decision.findings
	not "embassy-room/alone" in {id | some [id, _] in decision.subjects}
}

test_a_refused_data_embassy_or_a_public_cloud_beside_them_is_not if {
	every copy in [object.union(at_data_embassy("backup", 1), {"denied": true}), at_public_cloud("backup", 1), at_data_embassy("mirror", 1)] {
		"embassy-room/alone" in workload.findings with input as facts({
			"workload": {"continuity": "backup"},
			"copies": [at_embassy_room("backup", 0), copy],
		})
	}
}

test_workloads_without_continuity_or_rooms_are_not_its_concern if {
	not "embassy-room/alone" in workload.findings with input as facts({"copies": [at_embassy_room("backup", 0)]})
	not "embassy-room/alone" in workload.findings with input as of({"continuity": "backup"})
}
