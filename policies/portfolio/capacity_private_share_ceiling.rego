package sovereign.portfolio

import rego.v2

# METADATA
# title: Private partners give a third or less
# description: |
#   One place of the source allows as much as a third of the capacity at
#   home from the private sector, another asks for at least a third. Only
#   exactly a third meets both, so neither refuses anything.
# custom:
#   id: capacity/private-share-ceiling
#   effect: advise
#   parameters: [private_share_ceiling_percent]
#   message: Private partners give more of the capacity at home than one place of the source allows.
#   fix: Weigh whether less private capacity would do. The source contradicts itself here.
# related_resources:
#   - ref: government-cloud-concept#3.1
#     description: Government cloud at home
findings contains "capacity/private-share-ceiling" if {
	capacity_declared
	input.capacity.private_share_percent > data.sovereign.parameters.private_share_ceiling_percent
}
