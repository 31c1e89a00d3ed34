package sovereign.portfolio

import rego.v2

# METADATA
# title: Private partners give a third or more
# description: |
#   One place of the source asks for at least a third of the capacity at
#   home from the private sector, another allows as much as a third. Only
#   exactly a third meets both, so neither refuses anything.
# custom:
#   id: capacity/private-share-floor
#   effect: advise
#   parameters: [private_share_floor_percent]
#   message: Private partners give less of the capacity at home than one place of the source asks for.
#   fix: Weigh whether more private capacity is needed. The source contradicts itself here.
# related_resources:
#   - ref: government-cloud-concept#3.3
#     description: Use of data embassies
findings contains "capacity/private-share-floor" if {
	capacity_declared
	input.capacity.private_share_percent < data.sovereign.parameters.private_share_floor_percent
}
