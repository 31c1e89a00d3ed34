data "sovereign_site" "embassy" {
  name = "lu-data-embassy"
}

output "treaty" {
  value = data.sovereign_site.embassy.treaty.reference
}
