package document

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Schema is a compiled JSON Schema. It does not change and may be shared.
type Schema struct{ root *rule }

// At returns the schema of a part of the document, by the names on the way to it: of a property, or "*" for the
// members of a mapping with free names and for the items of a list. The part must be a mapping.
func (s *Schema) At(path ...string) (*Schema, error) {
	r := s.root.at(path)
	if r == nil {
		return nil, fmt.Errorf("the schema has no %s", strings.Join(path, "."))
	}
	if r.kind != Object {
		return nil, fmt.Errorf("%s is not a mapping in the schema", strings.Join(path, "."))
	}
	return &Schema{root: r}, nil
}

// Enum returns the words that a text may be, in the order of the schema; of a mapping, the words that its names may
// be. The path is that of At. Nil if the schema has no such list there.
func (s *Schema) Enum(path ...string) []string {
	r := s.root.at(path)
	if r != nil && r.kind == Object && r.names != nil {
		r = r.names
	}
	if r == nil {
		return nil
	}
	return slices.Clone(r.enum)
}

// Properties returns the names of the fields of a mapping, in the order of the schema. The path is that of At.
func (s *Schema) Properties(path ...string) []string {
	r := s.root.at(path)
	if r == nil {
		return nil
	}
	return r.propertyNames()
}

// EnumDescriptions returns what "x-enum-descriptions" says about each word. The path is that of At.
func (s *Schema) EnumDescriptions(path ...string) map[string]string {
	r := s.root.at(path)
	if r == nil || len(r.described) == 0 {
		return nil
	}
	words := make(map[string]string, len(r.described))
	maps.Copy(words, r.described)
	return words
}

func (r *rule) at(path []string) *rule {
	for _, name := range path {
		switch i, known := r.index[name]; {
		case known:
			r = r.properties[i].rule
		case name == "*" && r.kind == Array && r.items != nil:
			r = r.items
		case name == "*" && r.kind == Object && r.additional != nil:
			r = r.additional
		default:
			return nil
		}
	}
	return r
}
