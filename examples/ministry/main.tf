# A ministry's systems: what they are, and where their copies stand. The
# provider decides at plan time whether each may stand there, and says why.

terraform {
  required_version = ">= 1.8"

  required_providers {
    sovereign = {
      source = "sovereign-placement/sovereign"
    }
  }
}

# The embedded profile and catalogue decide; sites marked as examples in the
# catalogue are replaced with a file of your own: catalogue_files = ["sites.yaml"].
provider "sovereign" {
  profile = "estonia-2024"
}

variable "case_files_site" {
  type        = string
  default     = "ee-gov-1"
  description = "Where the case files run."
}

# Allowed at home: sensitive files in both government data centres.
resource "sovereign_workload" "case_files" {
  name                 = "case-files"
  title                = "Case files of the Social Insurance Board"
  owner                = { name = "Social Insurance Board", type = "agency" }
  kind                 = "service"
  delivery             = "iaas"
  sensitivity          = "sensitive"
  personal_data        = "special"
  network_zone         = "special_zone"
  responsibility_phase = 1
  backup_plan          = "BP-2026-011"

  copies = {
    main   = { role = "primary", site = var.case_files_site, isolated = true, encrypted = true, sla = "SLA-2026-04" }
    second = { role = "secondary", site = "ee-gov-2", isolated = true, encrypted = true, sla = "SLA-2026-04" }
  }
}

# A digital monument: public content whose defacement harms the state. It may
# go to a public cloud, signed and time-stamped.
resource "sovereign_workload" "president_website" {
  name                 = "president-website"
  title                = "Website of the President"
  owner                = { name = "Office of the President", type = "constitutional" }
  kind                 = "website"
  delivery             = "static"
  sensitivity          = "public"
  monument             = true
  integrity            = "high"
  availability         = "high"
  audience             = "global"
  responsibility_phase = 1
  backup_plan          = "BP-2026-002"

  copies = {
    ireland = {
      role                 = "primary"
      site                 = "aws-eu-west-1"
      signed               = true
      timestamped          = true
      risk_acknowledgement = "RA-2026-007"
      risk_assessment      = "RS-2026-007"
    }
    frankfurt = {
      role                 = "secondary"
      site                 = "azure-germanywestcentral"
      signed               = true
      timestamped          = true
      risk_acknowledgement = "RA-2026-007"
      risk_assessment      = "RS-2026-007"
    }
  }
}

# A register that has to survive the loss of the data centres at home: it
# runs there, and can be run from the data embassy.
resource "sovereign_workload" "land_register" {
  name                 = "land-register"
  title                = "Land Register"
  owner                = { name = "Ministry of Justice", type = "ministry" }
  kind                 = "register"
  delivery             = "iaas"
  sensitivity          = "sensitive"
  personal_data        = "ordinary"
  integrity            = "high"
  digital_only         = true
  continuity           = "run"
  network_zone         = "special_zone"
  responsibility_phase = 1
  backup_plan          = "BP-2026-003"

  copies = {
    main    = { role = "primary", site = "ee-gov-1", isolated = true, sla = "SLA-2026-01" }
    second  = { role = "secondary", site = "ee-gov-2", isolated = true, sla = "SLA-2026-01" }
    embassy = { role = "backup", site = "lu-data-embassy", backup_interval = "24h", encrypted = true }
    standby = { role = "standby", site = "lu-data-embassy", encrypted = true }
  }
}

# Location and tags are known when planning: wire them into the resources of
# aws, azurerm, google or openstack.
output "president_website" {
  description = "Where the website goes, and what its resources carry."
  value = {
    for name, copy in sovereign_workload.president_website.copies :
    name => { cloud = copy.location.cloud, region = copy.location.region, tags = copy.tags }
  }
}

output "verdicts" {
  description = "The decision on each workload."
  value = {
    for workload in [sovereign_workload.case_files, sovereign_workload.president_website, sovereign_workload.land_register] :
    workload.name => {
      verdict   = workload.decision.verdict
      domestic  = workload.destinations["domestic"].verdict
      public    = workload.destinations["public_cloud"].verdict
      embassies = workload.destinations["embassy_network"].verdict
    }
  }
}
