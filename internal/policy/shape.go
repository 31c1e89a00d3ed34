package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// ErrShape means that facts do not have the shape their schema gives them. A
// fact that is absent would make rules undefined, and an undefined rule does
// not deny: so facts are refused before any rule sees them.
var ErrShape = errors.New("the facts do not have the shape of their schema")

// shape is what a facts schema says of a value: its type, and for objects
// every member, all of which are required.
type shape struct {
	path    string
	kind    string
	members []shapeMember
	items   *shape
}

type shapeMember struct {
	name  *ast.Term
	shape *shape
}

// factsSchema is the part of a JSON Schema that a shape is made of.
type factsSchema struct {
	Type       string                  `json:"type"`
	Properties map[string]*factsSchema `json:"properties"`
	Required   []string                `json:"required"`
	Items      *factsSchema            `json:"items"`
}

func newShape(name string, source []byte) (*shape, error) {
	var schema factsSchema
	if err := json.Unmarshal(source, &schema); err != nil {
		return nil, fmt.Errorf("reading the schema %s: %w", name, err)
	}
	return schema.shape("input")
}

func (s *factsSchema) shape(path string) (*shape, error) {
	if s == nil {
		return nil, nil //nolint:nilnil // a schema without items has no shape of items
	}
	made := &shape{path: path, kind: s.Type}
	var err error
	if made.items, err = s.Items.shape(path + "[]"); err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if !slices.Contains(s.Required, name) {
			return nil, fmt.Errorf("%w: the schema does not require %s.%s, and every fact is required", ErrShape, path, name)
		}
		member, err := s.Properties[name].shape(path + "." + name)
		if err != nil {
			return nil, err
		}
		made.members = append(made.members, shapeMember{name: ast.InternedTerm(name), shape: member})
	}
	return made, nil
}

// check holds a value against the shape. It does not allocate: it runs
// before every evaluation.
func (s *shape) check(v ast.Value) error {
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

func (s *shape) checkObject(v ast.Value) error {
	object, ok := v.(ast.Object)
	if !ok || object.Len() != len(s.members) {
		return s.mismatch()
	}
	for i := range s.members {
		value := object.Get(s.members[i].name)
		if value == nil {
			return s.members[i].shape.mismatch()
		}
		if err := s.members[i].shape.check(value.Value); err != nil {
			return err
		}
	}
	return nil
}

func (s *shape) mismatch() error {
	return fmt.Errorf("%w: %s is absent, has members it should not have, or is not of the type %s", ErrShape, s.path, s.kind)
}
