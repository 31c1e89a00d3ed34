package document

import (
	"iter"
	"strconv"
	"time"
)

// Kind is the type of a value.
type Kind uint8

// The kinds. Null never occurs in a tree that was read, since a document may not say null; it is what a nil *Node is.
const (
	Null Kind = iota
	Object
	Array
	String
	Number
	Bool
)

// String names the kind in the words of problems.
func (k Kind) String() string {
	return [...]string{"null", "a mapping", "a list", "text", "a number", "true or false"}[k]
}

// Position is a place in a document, both from 1; zero in a value that was built in Go. Columns count characters.
type Position struct{ Line, Column int }

// place is a Position as it is kept: a tree has very many.
type place struct{ line, column int32 }

func (p place) position() Position { return Position{Line: int(p.line), Column: int(p.column)} }

// Node is a value of a document. All methods may be called on a nil *Node, which stands for an absent value.
type Node struct {
	parent, first, next *Node
	index               map[string]*Node // members by name, where there are many
	key                 string
	text                string // of a text, the literal of a number; of a root, the name of the source
	at, keyAt           place
	count               int32
	kind                Kind
	truth               bool
}

// Member is a member of an Object.
type Member struct {
	Key         string
	KeyPosition Position
	Value       *Node
}

// Kind returns what the value is; Null for an absent one.
func (n *Node) Kind() Kind {
	if n == nil {
		return Null
	}
	return n.kind
}

// Position returns where the value begins.
func (n *Node) Position() Position {
	if n == nil {
		return Position{}
	}
	return n.at.position()
}

// Name returns the name under which the value is a member of an Object; empty if it is none.
func (n *Node) Name() string {
	if n == nil {
		return ""
	}
	return n.key
}

// NamePosition returns where that name stands.
func (n *Node) NamePosition() Position {
	if n == nil {
		return Position{}
	}
	return n.keyAt.position()
}

// Len returns the number of members or items.
func (n *Node) Len() int {
	if n == nil {
		return 0
	}
	return int(n.count)
}

// Get returns a member of an Object, nil if there is none.
func (n *Node) Get(key string) *Node {
	if n == nil || n.kind != Object {
		return nil
	}
	if n.index != nil {
		return n.index[key]
	}
	for c := n.first; c != nil; c = c.next {
		if c.key == key {
			return c
		}
	}
	return nil
}

// Has reports whether an Object has the member.
func (n *Node) Has(key string) bool { return n.Get(key) != nil }

// Members yields the members of an Object in the order of the document (of a value built in Go: by name).
func (n *Node) Members() iter.Seq[Member] {
	return func(yield func(Member) bool) {
		if n == nil || n.kind != Object {
			return
		}
		for c := n.first; c != nil; c = c.next {
			if !yield(Member{Key: c.key, KeyPosition: c.keyAt.position(), Value: c}) {
				return
			}
		}
	}
}

// Items returns the items of an Array.
func (n *Node) Items() []*Node {
	if n == nil || n.kind != Array || n.count == 0 {
		return nil
	}
	items := make([]*Node, 0, n.count)
	for c := n.first; c != nil; c = c.next {
		items = append(items, c)
	}
	return items
}

// Texts returns the texts of an Array of texts.
func (n *Node) Texts() []string {
	if n == nil || n.kind != Array || n.count == 0 {
		return nil
	}
	texts := make([]string, 0, n.count)
	for c := n.first; c != nil; c = c.next {
		texts = append(texts, c.Text())
	}
	return texts
}

// Text returns a text, or the literal of a number as the document has it; empty for anything else.
func (n *Node) Text() string {
	if n == nil || (n.kind != String && n.kind != Number) {
		return ""
	}
	return n.text
}

// Bool returns whether the value is true.
func (n *Node) Bool() bool { return n != nil && n.kind == Bool && n.truth }

// Int returns a whole number; 0 for anything else, which the type "integer" in the schema rules out.
func (n *Node) Int() int64 {
	if n == nil || n.kind != Number {
		return 0
	}
	i, _ := wholeNumber(n.text)
	return i
}

// Float returns a number; 0 for anything else.
func (n *Node) Float() float64 {
	if n == nil || n.kind != Number {
		return 0
	}
	f, err := strconv.ParseFloat(n.text, 64)
	if err != nil {
		return 0
	}
	return f
}

// Duration returns a text as a duration; 0 for anything else, which the format "duration" in the schema rules out.
func (n *Node) Duration() time.Duration {
	if n == nil || n.kind != String {
		return 0
	}
	d, err := ParseDuration(n.text)
	if err != nil {
		return 0
	}
	return d
}

// Path returns the place in the tree, such as workloads.land-register.copies.main.role.
func (n *Node) Path() string {
	if n == nil || n.parent == nil {
		return ""
	}
	if n.parent.kind == Object {
		return step(n.parent.Path(), n.key)
	}
	i := 0
	for c := n.parent.first; c != nil && c != n; c = c.next {
		i++
	}
	return n.parent.Path() + "[" + strconv.Itoa(i) + "]"
}

// Problem returns a problem with this value, for what a schema cannot say. Its texts must not hold foreign text that
// is not quoted with Quote.
func (n *Node) Problem(summary, reason, fix string) Problem {
	p := Problem{Summary: summary, Reason: reason, Fix: fix}
	if n == nil {
		return p
	}
	root := n
	for root.parent != nil {
		root = root.parent
	}
	if root.kind == Object {
		p.File = root.text
	}
	p.Line, p.Column, p.Path = int(n.at.line), int(n.at.column), n.Path()
	return p
}

// Quote shows foreign text in a message: in quotes, shortened, with control characters escaped.
func Quote(s string) string { return quote(s) }

// Nearest returns the candidate that a person most likely meant by word, or "" if none is close.
func Nearest(word string, candidates []string) string { return nearest(word, candidates) }
