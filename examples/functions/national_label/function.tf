output "labels" {
  value = provider::sovereign::national_label("estonia-2024", "classified")
}
