output "president_website" {
  value = provider::sovereign::decide({
    name        = "president-website"
    owner       = { name = "Office of the President", type = "constitutional" }
    kind        = "website"
    delivery    = "static"
    sensitivity = "public"
    monument    = true
  }).destinations
}
