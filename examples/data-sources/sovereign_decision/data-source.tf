# Could the case files of a court be backed up in a public cloud in wartime?
data "sovereign_decision" "case_files" {
  name        = "case-files"
  owner       = { name = "County Court", type = "constitutional" }
  kind        = "service"
  delivery    = "iaas"
  sensitivity = "sensitive"

  posture          = "wartime"
  domestic_control = false
}

output "case_files_backup_sites" {
  value = [
    for option in data.sovereign_decision.case_files.options : option.site
    if option.role == "backup" && option.verdict != "denied"
  ]
}
