terraform {
  required_providers {
    sovereign = {
      source = "sovereign-placement/sovereign"
    }
  }
}

provider "sovereign" {
  profile = "estonia-2024"
}
