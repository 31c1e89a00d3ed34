package sovereign.placement_test

import rego.v2

test_a_backup_without_need_for_continuity_is_told if {
	found("public-cloud/emergency-backup-need", {"emergency": true, "site": public_cloud, "copy": {"role": "backup"}})
}

test_need_peace_other_roles_and_other_classes_are_not_its_concern if {
	not found("public-cloud/emergency-backup-need", {"emergency": true, "site": public_cloud, "workload": {"continuity": "backup"}, "copy": {"role": "backup"}})
	not found("public-cloud/emergency-backup-need", {"site": public_cloud, "copy": {"role": "backup"}})
	not found("public-cloud/emergency-backup-need", {"emergency": true, "site": public_cloud, "workload": {"essential": true}})
	not found("public-cloud/emergency-backup-need", {"emergency": true, "site": public_cloud, "workload": {"sensitivity": "limited"}, "copy": {"role": "backup"}})
}
