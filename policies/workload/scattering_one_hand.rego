package sovereign.workload

import rego.v2

# METADATA
# title: No one holds enough pieces
# description: |
#   Data is scattered so that no provider can see, change or control it.
#   Whoever runs as many pieces as restore the data could.
# custom:
#   id: scattering/one-hand
#   effect: deny
#   attribute: copies
#   message: One operator runs as many pieces of the scattered data as restore it.
#   fix: Spread the pieces over more operators, or raise the number of pieces that restores the data.
# related_resources:
#   - ref: data-embassies-news#paragraph-22
#     description: Scattered data
findings contains "scattering/one-hand" if {
	count(held_in_one_hand) > 0
}

subjects contains ["scattering/one-hand", i] if some i in held_in_one_hand

held_in_one_hand contains i if {
	some i in shards
	piece := input.copies[i]
	piece.threshold > 0
	held := {j | some j in pieces(piece.group); input.copies[j].operator == piece.operator}
	count(held) >= piece.threshold
}
