package policy

import (
	"encoding/json"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Value is a fact in the form the engine evaluates, built once and shared
// between evaluations. The zero Value is not usable.
type Value struct {
	term *ast.Term
	// shape is what the value, or every item of a list, is known to conform
	// to; nil where nothing is known.
	shape *Shape
	list  bool
}

// String is the value as Rego, and so as JSON, writes it: for messages.
func (v Value) String() string { return v.term.String() }

// Field is one member of an object of facts.
type Field struct {
	Name  string
	Value Value
}

// String is a text or word.
func String(s string) Value { return Value{term: ast.InternedTerm(s)} }

// Bool is true or false.
func Bool(b bool) Value { return Value{term: ast.InternedTerm(b)} }

// Int is a whole number.
func Int(i int) Value { return Value{term: ast.InternedTerm(i)} }

// Float is a number.
func Float(f float64) Value {
	return Value{term: ast.NumberTerm(json.Number(strconv.FormatFloat(f, 'f', -1, 64)))}
}

// Strings is an array of texts, in their order.
func Strings(list []string) Value {
	terms := make([]*ast.Term, len(list))
	for i, s := range list {
		terms[i] = ast.InternedTerm(s)
	}
	return Value{term: ast.ArrayTerm(terms...)}
}

// Array is an array, in its order.
func Array(list []Value) Value {
	terms := make([]*ast.Term, len(list))
	var common *Shape
	for i, v := range list {
		terms[i] = v.term
		if i == 0 {
			common = v.shape
		} else if v.shape != common {
			common = nil
		}
	}
	return Value{term: ast.ArrayTerm(terms...), shape: common, list: true}
}

// Object is a mapping. Names must differ.
func Object(fields ...Field) Value {
	members := make([][2]*ast.Term, len(fields))
	for i, f := range fields {
		members[i] = [2]*ast.Term{ast.InternedTerm(f.Name), f.Value.term}
	}
	return Value{term: ast.ObjectTerm(members...)}
}
