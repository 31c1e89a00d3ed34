package document

import "regexp"

// rule is a compiled schema: what one value must be.
type rule struct {
	kind    Kind // Null: any value
	integer bool

	// of a mapping
	properties []property
	index      map[string]int // of properties
	required   bits
	additional *rule // nil: no other members
	names      *rule // of the members' names; nil: any
	// of a list
	items  *rule
	unique bool
	// of a text, of a mapping's members, of a list's items; most < 0: no limit
	least, most int
	// of a text
	pattern *regexp.Regexp
	words   string // what the pattern says
	format  string
	// of a number
	minimum, maximum *float64
	// of a scalar: the allowed literals
	enum      []string
	literals  map[string]int
	described map[string]string // x-enum-descriptions
}

type property struct {
	name string
	rule *rule
}

// maxProperties is what bits can hold.
const maxProperties = 128

// bits is a set of properties.
type bits [2]uint64

func (b *bits) set(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b *bits) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

// lacks reports whether some member of want is not in b.
func (b *bits) lacks(want bits) bool { return want[0]&^b[0]|want[1]&^b[1] != 0 }

// anything returns the rule that holds for every value.
func anything() *rule {
	r := &rule{most: -1}
	r.additional, r.items = r, r
	return r
}

func (r *rule) propertyNames() []string {
	names := make([]string, len(r.properties))
	for i, p := range r.properties {
		names[i] = p.name
	}
	return names
}
