package document

import (
	"context"
	"errors"
	"fmt"
)

// builder takes the values of a document in their order, checks them against the schema as they come, and builds the
// tree. The readers of JSON, YAML and Go values drive it; an error that it returns to them ends the reading.
type builder struct {
	ctx      context.Context //nolint:containedctx // a builder lives for one reading
	file     string
	limits   Limits
	schema   *rule
	problems []Problem
	more     int
	yaml     bool

	frames []frame
	root   *Node
	kept   arena
	texts  *interned
	nodes  int // of the document or the entry
	ticks  int

	streamed string // the top-level member whose members are handed over
	each     func(string, *Node) error
	scratch  arena
	entries  int
	outside  int  // nodes before the entry
	entry    bool // inside an entry
}

// frame is a mapping or list that is being read.
type frame struct {
	rule   *rule // nil where the content is not checked, because the place itself is wrong
	node   *Node // nil likewise
	last   *Node
	object bool
	stream bool
	count  int
	seen   bits
	lines  map[string]place // where each name stands, in a mapping with many

	// the member being read
	key     string
	keyAt   place
	value   *rule
	pending bool
}

// Up to this many members are searched one by one for a duplicate.
const fewMembers = 16

// ticksPerCheck is how many values pass between two looks at the context.
const ticksPerCheck = 4096

func newBuilder(ctx context.Context, file string, schema *rule, limits Limits) *builder {
	return &builder{ctx: ctx, file: file, schema: schema, limits: limits, texts: newInterned()}
}

// result turns how the reading ended into what the caller gets. The tree is only handed out without any problem.
func (b *builder) result(err error) (*Node, error) {
	switch {
	case err != nil && !errors.Is(err, errStopped):
		return nil, err
	case len(b.problems) > 0 || b.more > 0:
		return nil, &Error{Problems: b.problems, More: b.more}
	case b.root == nil || err != nil:
		return nil, fmt.Errorf("read %s: nothing was read", b.file)
	}
	return b.root, nil
}

// place finds the rule for the value that comes next, and counts the value.
func (b *builder) place(at place) (*rule, error) {
	r := b.schema
	if n := len(b.frames); n > 0 {
		r = b.frames[n-1].next()
	}
	if b.nodes++; b.nodes > b.limits.Nodes {
		what := "the document"
		if b.entry {
			what = "the entry"
		}
		return nil, b.stop(at, fmt.Sprintf("%s has more than %d values", what, b.limits.Nodes), "split it")
	}
	if b.ticks++; b.ticks%ticksPerCheck == 0 && b.ctx.Err() != nil {
		return nil, fmt.Errorf("read %s: %w", b.file, context.Cause(b.ctx))
	}
	return r, nil
}

// next returns the rule for the next value inside, and notes that it has begun.
func (f *frame) next() *rule {
	if f.object {
		return f.value
	}
	f.count++
	f.pending = true
	if f.rule == nil {
		return nil
	}
	return f.rule.items
}

func (b *builder) node(kind Kind, at place) *Node {
	from := &b.kept
	if b.entry {
		from = &b.scratch
	}
	n := from.node()
	n.kind, n.at = kind, at
	if len(b.frames) == 0 {
		n.text, b.root = b.file, n
		return n
	}
	f := &b.frames[len(b.frames)-1]
	n.parent, n.key, n.keyAt = f.node, f.key, f.keyAt
	switch {
	case f.node == nil || f.stream:
	case f.last == nil:
		f.node.first = n
	default:
		f.last.next = n
	}
	if f.node != nil && !f.stream {
		f.last = n
		f.node.count++
	}
	return n
}

func (b *builder) begin(kind Kind, at place) error {
	if len(b.frames) >= b.limits.Depth {
		return b.stop(at, fmt.Sprintf("more than %d mappings and lists inside each other", b.limits.Depth), "flatten the document")
	}
	r, err := b.place(at)
	if err != nil {
		return err
	}
	f := frame{object: kind == Object}
	if r != nil && r.kind != Null && r.kind != kind {
		b.wrongKind(r, kind, "", at)
	} else if r != nil {
		f.rule, f.node = r, b.node(kind, at)
		f.stream = b.each != nil && len(b.frames) == 1 && f.node.key == b.streamed
	}
	b.frames = append(b.frames, f)
	return nil
}

// end closes the innermost mapping or list.
func (b *builder) end() error {
	f := &b.frames[len(b.frames)-1]
	if f.rule != nil {
		b.checkContainer(f)
		if f.object && f.lines != nil && !f.stream {
			f.node.index = make(map[string]*Node, f.count)
			for c := f.node.first; c != nil; c = c.next {
				f.node.index[c.key] = c
			}
		}
	}
	n := f.node
	b.frames = b.frames[:len(b.frames)-1]
	return b.finish(n)
}

// finish is called when a value is complete.
func (b *builder) finish(n *Node) error {
	if len(b.frames) == 0 {
		return nil
	}
	f := &b.frames[len(b.frames)-1]
	f.pending = false
	if !f.stream {
		return nil
	}
	b.entry, b.nodes = false, b.outside
	var err error
	if len(b.problems) == 0 && b.more == 0 && n != nil {
		err = b.each(f.key, n)
	}
	b.scratch.reset()
	return err
}

// key takes the name of the next member.
func (b *builder) key(raw []byte, at place) error {
	f := &b.frames[len(b.frames)-1]
	f.pending, f.value, f.keyAt, f.key = true, nil, at, ""
	if f.stream {
		b.entry, b.outside, b.nodes = true, b.nodes, 0
		if b.entries++; b.entries > b.limits.Entries {
			f.key = string(raw)
			return b.stop(at, fmt.Sprintf("more than %d entries", b.limits.Entries), "split the document")
		}
	}
	f.count++
	if f.rule == nil {
		return nil
	}
	if i, known := f.rule.index[string(raw)]; known {
		f.key = f.rule.properties[i].name
		if f.seen.has(i) {
			b.duplicate(f, at)
			return nil
		}
		f.seen.set(i)
		f.value = f.rule.properties[i].rule
	} else {
		f.key, _ = b.texts.text(raw)
		if f.rule.additional == nil {
			b.unknown(f, at)
			return nil
		}
		f.value = f.rule.additional
		b.once(f, at)
	}
	b.checkName(f, raw, at)
	return nil
}

// once reports a name that the mapping has already. Known properties are told apart by a bit; this is for the others.
func (b *builder) once(f *frame, at place) {
	if f.count <= fewMembers && !f.stream {
		for c := f.node.first; c != nil; c = c.next {
			if c.key == f.key {
				b.duplicate(f, at)
				f.value = nil
				return
			}
		}
		return
	}
	if f.lines == nil {
		f.lines = map[string]place{}
		for c := f.node.first; c != nil; c = c.next {
			f.lines[c.key] = c.keyAt
		}
	}
	if _, twice := f.lines[f.key]; twice {
		b.duplicate(f, at)
		f.value = nil
		return
	}
	f.lines[f.key] = at
}
