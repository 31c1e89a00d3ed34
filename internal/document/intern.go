package document

import "hash/maphash"

// interned keeps short texts that occur again and again, such as the names of copies and sites: most of them then cost
// no memory, and the last rule that a text satisfied need not be checked again.
type interned struct {
	seed  maphash.Seed
	slots []slot
}

type slot struct {
	text  string
	valid *rule
}

const (
	internSlots = 1 << 12
	internBytes = 40
)

func newInterned() *interned {
	return &interned{seed: maphash.MakeSeed(), slots: make([]slot, internSlots)}
}

// text returns raw as a string, and where it is remembered; nil for a text too long for that.
func (t *interned) text(raw []byte) (string, *slot) {
	if len(raw) > internBytes {
		return string(raw), nil
	}
	s := &t.slots[maphash.Bytes(t.seed, raw)%internSlots]
	if s.text != string(raw) {
		*s = slot{text: string(raw)}
	}
	return s.text, s
}
