import {
  to = sovereign_workload.land_register
  identity = {
    name = "land-register"
  }
}
