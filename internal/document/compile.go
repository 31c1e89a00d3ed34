package document

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// CompileSchema compiles a JSON Schema (draft 2020-12). It takes a subset in which every constraint is enforced:
// a keyword that it does not know, a mapping that does not say what other members it may have, or a value without a
// type is an error. Keywords that begin with "x-" are notes, of which two are used: "x-pattern-words" says in words
// what a pattern wants, "x-enum-descriptions" what the words of an enum mean.
func CompileSchema(source []byte) (*Schema, error) {
	b := newBuilder(context.Background(), "schema", anything(), DefaultLimits())
	tree, err := b.read(Source{Name: "schema", Reader: bytes.NewReader(source), Format: JSON})
	if err != nil {
		return nil, fmt.Errorf("read the schema: %w", err)
	}
	c := &compiler{source: tree.Get("$defs"), compiled: map[string]*rule{}}
	root := c.rule(tree)
	for def := range c.source.Members() {
		c.reference(def.Value, "#/$defs/"+def.Key)
	}
	if len(c.problems) == 0 && root.kind != Object {
		c.problemf(tree, "the schema does not describe a mapping")
	}
	if len(c.problems) > 0 {
		return nil, fmt.Errorf("compile the schema: %w", &Error{Problems: c.problems})
	}
	return &Schema{root: root}, nil
}

type compiler struct {
	source   *Node            // $defs
	compiled map[string]*rule // by name of the definition; nil while it is still a chain of references
	problems []Problem
}

func (c *compiler) problemf(n *Node, format string, args ...any) {
	c.problems = append(c.problems, n.Problem(fmt.Sprintf(format, args...), "", ""))
}

// Keywords that say nothing about validity.
var notes = []string{"$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default"}

// Keywords by the kind of value that they speak of.
var keywords = map[Kind][]string{
	Object: {"type", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties"},
	Array:  {"type", "items", "minItems", "maxItems", "uniqueItems"},
	String: {"type", "enum", "const", "pattern", "minLength", "maxLength", "format"},
	Number: {"type", "enum", "const", "minimum", "maximum"},
	Bool:   {"type", "enum", "const"},
	Null:   {},
}

// Kinds of the keywords' own values; the others are checked where they are read.
var keywordKinds = map[string]Kind{
	"$defs": Object, "$ref": String, "type": String, "properties": Object, "required": Array, "uniqueItems": Bool, "enum": Array,
	"pattern": String, "format": String, "x-pattern-words": String, "x-enum-descriptions": Object,
}

var types = map[string]Kind{
	"object": Object, "array": Array, "string": String, "integer": Number, "number": Number, "boolean": Bool,
}

// rule compiles one schema. Where it finds a problem it returns a rule all the same, never nil.
func (c *compiler) rule(n *Node) *rule {
	if n.Kind() == Bool && n.Bool() {
		return anything()
	}
	if n.Kind() != Object {
		c.problemf(n, "a schema is a mapping or true")
		return anything()
	}
	if ref := n.Get("$ref"); ref != nil {
		c.only(n, "a $ref", "$ref")
		return c.reference(ref, ref.Text())
	}
	return c.fill(&rule{}, n)
}

// reference compiles a definition once. A rule may refer to itself, but not by references alone.
func (c *compiler) reference(n *Node, ref string) *rule {
	name, local := strings.CutPrefix(ref, "#/$defs/")
	def := c.source.Get(name)
	if !local || def == nil {
		c.problemf(n, "$ref %s does not name a definition of this schema; write #/$defs/NAME", quote(ref))
		return anything()
	}
	if r, met := c.compiled[name]; met {
		if r == nil {
			c.problemf(n, "$ref %s leads back to itself", quote(ref))
			return anything()
		}
		return r
	}
	if def.Kind() != Object || def.Has("$ref") {
		c.compiled[name] = nil
		r := c.rule(def)
		c.compiled[name] = r
		return r
	}
	r := &rule{}
	c.compiled[name] = r
	return c.fill(r, def)
}

// only reports every keyword that is neither allowed nor a note.
func (c *compiler) only(n *Node, what string, allowed ...string) {
	for m := range n.Members() {
		if want, known := keywordKinds[m.Key]; known && want != m.Value.Kind() {
			c.problemf(m.Value, "keyword %s must be %s", quote(m.Key), want)
		}
		if !slices.Contains(allowed, m.Key) && !slices.Contains(notes, m.Key) && !strings.HasPrefix(m.Key, "x-") {
			c.problemf(m.Value, "keyword %s is not supported in %s", quote(m.Key), what)
		}
	}
}

func (c *compiler) fill(r *rule, n *Node) *rule {
	r.most = -1
	r.kind = c.kind(n)
	r.integer = n.Get("type").Text() == "integer"
	what := "a schema of any value"
	if r.kind != Null {
		what = "a schema of " + r.kind.String()
	}
	c.only(n, what, keywords[r.kind]...)
	switch r.kind {
	case Null:
		r.additional, r.items = r, r
	case Object:
		c.object(r, n)
	case Array:
		r.least, r.most = c.size(n, "minItems", 0), c.size(n, "maxItems", -1)
		r.unique = n.Get("uniqueItems").Bool()
		if !n.Has("items") {
			c.problemf(n, `a schema of a list needs "items"`)
			break
		}
		r.items = c.rule(n.Get("items"))
	case String:
		r.least, r.most = c.size(n, "minLength", 0), c.size(n, "maxLength", -1)
		c.text(r, n)
		c.enum(r, n)
	case Number:
		r.minimum, r.maximum = c.bound(n, "minimum"), c.bound(n, "maximum")
		c.enum(r, n)
	case Bool:
		c.enum(r, n)
	}
	return r
}

func (c *compiler) kind(n *Node) Kind {
	if t := n.Get("type"); t != nil {
		kind, known := types[t.Text()]
		if !known {
			c.problemf(t, "type must be one of object, array, string, integer, number, boolean")
		}
		return kind
	}
	if k := n.Get("const"); k != nil {
		return k.Kind()
	}
	if e := n.Get("enum"); e != nil && e.Len() > 0 {
		return e.Items()[0].Kind()
	}
	return Null
}

func (c *compiler) object(r *rule, n *Node) {
	r.least, r.most = c.size(n, "minProperties", 0), c.size(n, "maxProperties", -1)
	properties := n.Get("properties")
	if properties.Len() > maxProperties {
		c.problemf(properties, "more than %d properties", maxProperties)
		return
	}
	r.index = make(map[string]int, properties.Len())
	for m := range properties.Members() {
		r.index[m.Key] = len(r.properties)
		r.properties = append(r.properties, property{m.Key, c.rule(m.Value)})
	}
	for _, name := range n.Get("required").Items() {
		i, known := r.index[name.Text()]
		if !known {
			c.problemf(name, "required names %s, which is not among the properties", quote(name.Text()))
			continue
		}
		r.required.set(i)
	}
	switch more := n.Get("additionalProperties"); {
	case more == nil:
		c.problemf(n, `a schema of a mapping must say "additionalProperties": false, or the schema of the other members`)
	case more.Kind() != Bool || more.Bool():
		r.additional = c.rule(more)
	}
	if names := n.Get("propertyNames"); names != nil {
		if names.Kind() == Object && !names.Has("$ref") {
			r.names = &rule{kind: String, most: c.size(names, "maxLength", -1), least: c.size(names, "minLength", 0)}
			c.only(names, "propertyNames", keywords[String]...)
			c.text(r.names, names)
			c.enum(r.names, names)
		} else if r.names = c.rule(names); r.names.kind != String {
			c.problemf(names, "propertyNames must be a schema of text")
		}
	}
}

func (c *compiler) text(r *rule, n *Node) {
	if p := n.Get("pattern"); p != nil {
		pattern, err := regexp.Compile(p.Text())
		if err != nil {
			c.problemf(p, "pattern: %s", sentence(err.Error()))
		}
		r.pattern = pattern
	}
	r.words = n.Get("x-pattern-words").Text()
	if f := n.Get("format"); f != nil {
		if _, known := formats[f.Text()]; !known {
			c.problemf(f, "format %s is not supported", quote(f.Text()))
		}
		r.format = f.Text()
	}
}

func (c *compiler) enum(r *rule, n *Node) {
	values := n.Get("enum").Items()
	if n.Has("enum") && len(values) == 0 {
		c.problemf(n, "enum must be a list of at least one value")
	}
	if one := n.Get("const"); one != nil {
		if values != nil {
			c.problemf(n, "enum and const exclude each other")
		}
		values = []*Node{one}
	}
	for _, v := range values {
		if v.Kind() != r.kind {
			c.problemf(v, "the value is not %s", r.kind)
			continue
		}
		text := literal(v.kind, v.text, v.truth)
		if _, twice := r.literals[text]; twice {
			c.problemf(v, "%s is listed twice", quote(text))
			continue
		}
		if r.literals == nil {
			r.literals = make(map[string]int, len(values))
		}
		r.literals[text] = len(r.enum)
		r.enum = append(r.enum, text)
	}
	for m := range n.Get("x-enum-descriptions").Members() {
		if _, known := r.literals[m.Key]; !known {
			c.problemf(m.Value, "x-enum-descriptions describes %s, which is not in the enum", quote(m.Key))
		}
		if r.described == nil {
			r.described = map[string]string{}
		}
		r.described[m.Key] = m.Value.Text()
	}
}

func (c *compiler) size(n *Node, keyword string, absent int) int {
	v := n.Get(keyword)
	if v == nil {
		return absent
	}
	size, whole := wholeNumber(v.text)
	if v.kind != Number || !whole || size < 0 || size > 1<<31 {
		c.problemf(v, "%s must be a whole number from 0", keyword)
	}
	return int(size)
}

func (c *compiler) bound(n *Node, keyword string) *float64 {
	v := n.Get(keyword)
	if v == nil {
		return nil
	}
	if v.kind != Number {
		c.problemf(v, "%s must be a number", keyword)
	}
	f := v.Float()
	return &f
}
