# By name. Only the name is known then: the next plan is an update that fills
# in the rest from the configuration, and passes the gate.
terraform import sovereign_workload.land_register land-register
