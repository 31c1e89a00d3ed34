package document

import (
	"slices"
	"strconv"
	"strings"
)

// canonical appends a form in which two values are equal if and only if they are the same value of JSON.
func (n *Node) canonical(to []byte) []byte {
	switch n.kind {
	case String:
		return strconv.AppendQuote(to, n.text)
	case Object:
		members := make([]*Node, 0, n.count)
		for c := n.first; c != nil; c = c.next {
			members = append(members, c)
		}
		slices.SortFunc(members, func(a, b *Node) int { return strings.Compare(a.key, b.key) })
		to = append(to, '{')
		for _, c := range members {
			to = append(strconv.AppendQuote(to, c.key), ':')
			to = append(c.canonical(to), ',')
		}
		return append(to, '}')
	case Array:
		to = append(to, '[')
		for c := n.first; c != nil; c = c.next {
			to = append(c.canonical(to), ',')
		}
		return append(to, ']')
	default:
		return append(to, literal(n.kind, n.text, n.truth)...)
	}
}

// repeated returns the first item of a list that equals an earlier one, and its index; -1 if there is none.
func (n *Node) repeated() (*Node, int) {
	seen := make(map[string]struct{}, n.count)
	i := 0
	for c := n.first; c != nil; c = c.next {
		form := string(c.canonical(nil))
		if _, twice := seen[form]; twice {
			return c, i
		}
		seen[form] = struct{}{}
		i++
	}
	return nil, -1
}
