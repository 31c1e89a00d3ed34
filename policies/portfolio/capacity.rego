package sovereign.portfolio

import rego.v2

# capacity_declared is false for a catalogue without numbers: a share of
# nothing says nothing.
capacity_declared if input.capacity.state_vcpu + input.capacity.private_vcpu > 0
