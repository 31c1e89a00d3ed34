# Where abroad can a copy be run at once?
data "sovereign_sites" "standby" {
  layer = "embassy_network"
  role  = "standby"
}

output "standby_sites" {
  value = [for site in data.sovereign_sites.standby.sites : site.name]
}
