import {
  to = sovereign_workload.land_register
  id = "land-register"
}
