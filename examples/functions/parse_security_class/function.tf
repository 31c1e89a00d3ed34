# {availability = 2, integrity = 1, confidentiality = 2}
output "class" {
  value = provider::sovereign::parse_security_class("K2T1S2")
}
