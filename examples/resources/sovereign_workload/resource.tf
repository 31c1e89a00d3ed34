# A register that has to be run elsewhere if the data centres at home are lost.
resource "sovereign_workload" "land_register" {
  name        = "land-register"
  title       = "Land Register"
  owner       = { name = "Ministry of Justice", type = "ministry" }
  kind        = "register"
  delivery    = "iaas"
  sensitivity = "sensitive"

  personal_data        = "ordinary"
  integrity            = "high"
  digital_only         = true
  continuity           = "run"
  network_zone         = "special_zone"
  responsibility_phase = 1
  backup_plan          = "Backup plan of the Land Register, 2026"

  copies = {
    main    = { role = "primary", site = "ee-gov-1", isolated = true, sla = "SLA-2026-014" }
    second  = { role = "secondary", site = "ee-gov-2", isolated = true, sla = "SLA-2026-014" }
    embassy = { role = "backup", site = "lu-data-embassy", backup_interval = "1d", encrypted = true }
    standby = { role = "standby", site = "lu-data-embassy", encrypted = true }
  }
}

# Tags and location of a copy go into the resources that it is made of.
output "land_register_main" {
  value = {
    tags   = sovereign_workload.land_register.copies["main"].tags
    region = sovereign_workload.land_register.copies["main"].location.region
  }
}
