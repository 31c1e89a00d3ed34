package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// ErrShape means that facts do not have the shape their schema gives them. A
// fact that is absent would make rules undefined, and an undefined rule does
// not deny: so facts are refused before any rule sees them.
var ErrShape = errors.New("the facts do not have the shape of their schema")

// Shape is what a facts schema says of a value: its type, and for objects
// every member, all of which are required.
type Shape struct {
	path string
	kind string
	// members are in the order in which the schema requires them.
	members []shapeMember
	items   *Shape
}

type shapeMember struct {
	name  string
	term  *ast.Term
	shape *Shape
}

// Member is the shape of a member of an object, or of the items of a member
// that is a list of them; nil where there is none.
func (s *Shape) Member(name string) *Shape {
	if s == nil {
		return nil
	}
	for _, m := range s.members {
		if m.name != name {
			continue
		}
		if m.shape.items != nil {
			return m.shape.items
		}
		return m.shape
	}
	return nil
}

// Object builds an object of facts. Where the fields are those of the shape,
// in its order, the value is known to conform and is not looked at again;
// anything else is left to the check before an evaluation.
func (s *Shape) Object(fields ...Field) Value {
	v := Object(fields...)
	if s == nil || len(fields) != len(s.members) {
		return v
	}
	for i := range fields {
		m := &s.members[i]
		if fields[i].Name != m.name || !m.shape.fits(fields[i].Value) {
			return v
		}
	}
	v.shape = s
	return v
}

// fits tells whether a value is known to conform.
func (s *Shape) fits(v Value) bool {
	switch s.kind {
	case "object":
		return v.shape == s
	case "array":
		return v.list && (v.shape == s.items || v.shape == nil && s.check(v.term.Value) == nil)
	}
	return s.check(v.term.Value) == nil
}

// factsSchema is the part of a JSON Schema that a shape is made of.
type factsSchema struct {
	Type       string                  `json:"type"`
	Properties map[string]*factsSchema `json:"properties"`
	Required   []string                `json:"required"`
	Items      *factsSchema            `json:"items"`
}

func newShape(name string, source []byte) (*Shape, error) {
	var schema factsSchema
	if err := json.Unmarshal(source, &schema); err != nil {
		return nil, fmt.Errorf("reading the schema %s: %w", name, err)
	}
	return schema.shape("input")
}

func (s *factsSchema) shape(path string) (*Shape, error) {
	if s == nil {
		return nil, nil //nolint:nilnil // a schema without items has no shape of items
	}
	made := &Shape{path: path, kind: s.Type}
	var err error
	if made.items, err = s.Items.shape(path + "[]"); err != nil {
		return nil, err
	}
	for name := range s.Properties {
		if !slices.Contains(s.Required, name) {
			return nil, fmt.Errorf("%w: the schema does not require %s.%s, and every fact is required", ErrShape, path, name)
		}
	}
	for _, name := range s.Required {
		property, ok := s.Properties[name]
		if !ok {
			return nil, fmt.Errorf("%w: the schema requires %s.%s and does not describe it", ErrShape, path, name)
		}
		member, err := property.shape(path + "." + name)
		if err != nil {
			return nil, err
		}
		made.members = append(made.members, shapeMember{name: name, term: ast.InternedTerm(name), shape: member})
	}
	return made, nil
}

// check holds a value against the shape.
func (s *Shape) check(v ast.Value) error {
	switch s.kind {
	case "object":
		return s.checkObject(v)
	case "array":
		array, ok := v.(*ast.Array)
		if !ok {
			return s.mismatch()
		}
		for i := range array.Len() {
			if err := s.items.check(array.Elem(i).Value); err != nil {
				return err
			}
		}
		return nil
	}
	ok := false
	switch v.(type) {
	case ast.String:
		ok = s.kind == "string"
	case ast.Boolean:
		ok = s.kind == "boolean"
	case ast.Number:
		ok = s.kind == "integer" || s.kind == "number"
	}
	if !ok {
		return s.mismatch()
	}
	return nil
}

func (s *Shape) checkObject(v ast.Value) error {
	object, ok := v.(ast.Object)
	if !ok || object.Len() != len(s.members) {
		return s.mismatch()
	}
	for i := range s.members {
		value := object.Get(s.members[i].term)
		if value == nil {
			return s.members[i].shape.mismatch()
		}
		if err := s.members[i].shape.check(value.Value); err != nil {
			return err
		}
	}
	return nil
}

func (s *Shape) mismatch() error {
	return fmt.Errorf("%w: %s is absent, has members it should not have, or is not of the type %s", ErrShape, s.path, s.kind)
}
