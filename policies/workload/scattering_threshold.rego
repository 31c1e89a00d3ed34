package sovereign.workload

import rego.v2

# METADATA
# title: It is said how many pieces restore the data
# description: |
#   Without one clear number of pieces that restores the data nobody can
#   tell who could read it, or whether it can be restored at all.
# custom:
#   id: scattering/threshold
#   effect: deny
#   attribute: threshold
#   message: It is not clear how many pieces restore the scattered data.
#   fix: Give every piece of a group the same threshold, at least 1 and no more than the group has pieces.
# related_resources:
#   - ref: data-embassies-news#paragraph-22
#     description: Scattered data
findings contains "scattering/threshold" if {
	count(unclear) > 0
}

subjects contains ["scattering/threshold", i] if some i in unclear

unclear contains i if {
	some i in shards
	not clear(input.copies[i])
}

clear(piece) if {
	piece.threshold > 0
	piece.threshold <= count(pieces(piece.group))
	every j in pieces(piece.group) { input.copies[j].threshold == piece.threshold }
}
