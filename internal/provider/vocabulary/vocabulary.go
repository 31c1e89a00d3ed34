// Package vocabulary reads the words of the workload document from its JSON
// Schema, so that Terraform's schema, its validators and its generated pages
// say the same words as every other door.
package vocabulary

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// Vocabulary is what the workload document may hold.
type Vocabulary struct {
	// Name describes the name of a workload or of a copy: a DNS label.
	Name Property
	// Workload, Owner and Copy list attributes by name.
	Workload map[string]Property
	Owner    map[string]Property
	Copy     map[string]Property
	// MostCopies bounds the copies of one workload.
	MostCopies int
	// SiteKinds are the kinds of sites.
	SiteKinds []string
}

// Property is one attribute of the document.
type Property struct {
	// Type is string, boolean, integer or object.
	Type        string
	Description string
	Required    bool
	// Words are the allowed words, in the order of the schema; WordMeanings
	// says what each means, where the schema does.
	Words        []string
	WordMeanings map[string]string
	// Numbers are the allowed numbers where only a few are.
	Numbers []int64
	// Pattern is a regular expression, PatternWords says it in words.
	Pattern      string
	PatternWords string
	// Format is "duration" or empty.
	Format string
	// MinLength, MaxLength, Minimum and Maximum are nil where unbounded.
	MinLength, MaxLength *int
	Minimum, Maximum     *int64
}

// Source hands out the vocabulary; it is read once, when a schema is asked for.
type Source func() (*Vocabulary, error)

// Load reads the embedded schemas. An error means that the build is broken:
// a schema does not have the shape it is expected to have.
func Load() (*Vocabulary, error) {
	text, err := policies.Schema("workloads")
	if err != nil {
		return nil, fmt.Errorf("reading the words of the workload document: %w", err)
	}
	v, err := Parse(text)
	if err != nil {
		return nil, err
	}
	v.SiteKinds, err = words("catalogue", func(n node) node { return n.Definitions["site"].Properties["kind"] })
	return v, err
}

// words reads one list of words out of a schema.
func words(schema string, where func(node) node) ([]string, error) {
	text, err := policies.Schema(schema)
	if err != nil {
		return nil, fmt.Errorf("reading the words of %s: %w", schema, err)
	}
	var root node
	if err := json.Unmarshal(text, &root); err != nil {
		return nil, fmt.Errorf("reading the words of %s: %w", schema, err)
	}
	var found []string
	for _, value := range where(root).Enum {
		word, ok := value.(string)
		if !ok {
			return nil, fmt.Errorf("reading the words of %s: %v is not a word", schema, value)
		}
		found = append(found, word)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("reading the words of %s: there are none", schema)
	}
	return found, nil
}

// Parse reads a schema of the shape of policies/schema/workloads.json.
func Parse(text []byte) (*Vocabulary, error) {
	var root node
	if err := json.Unmarshal(text, &root); err != nil {
		return nil, fmt.Errorf("reading the words of the workload document: %w", err)
	}
	workloads := root.Properties["workloads"]
	workload, err := root.definition(workloads.AdditionalProperties)
	if err != nil {
		return nil, err
	}
	copies := workload.Properties["copies"]
	copied, err := root.definition(copies.AdditionalProperties)
	if err != nil {
		return nil, err
	}
	name, err := root.property(workloads.PropertyNames, true)
	if err != nil {
		return nil, err
	}
	name.Type = "string"
	name.Description = workloads.Description
	v := &Vocabulary{Name: name, MostCopies: copies.MaxProperties}
	owner := workload.Properties["owner"]
	for _, part := range []struct {
		into *map[string]Property
		from *node
	}{{&v.Workload, workload}, {&v.Owner, &owner}, {&v.Copy, copied}} {
		if *part.into, err = root.properties(part.from); err != nil {
			return nil, err
		}
	}
	// The document speaks of the owner as a whole; a page needs a sentence
	// for each part.
	if name := v.Owner["name"]; name.Description == "" {
		name.Description = "The name of the institution."
		v.Owner["name"] = name
	}
	return v, nil
}

// node is the part of JSON Schema that the workload document uses.
type node struct {
	Ref                  string            `json:"$ref"`
	Type                 string            `json:"type"`
	Description          string            `json:"description"`
	Required             []string          `json:"required"`
	Enum                 []any             `json:"enum"`
	EnumDescriptions     map[string]string `json:"x-enum-descriptions"`
	Pattern              string            `json:"pattern"`
	PatternWords         string            `json:"x-pattern-words"`
	Format               string            `json:"format"`
	MinLength            *int              `json:"minLength"`
	MaxLength            *int              `json:"maxLength"`
	Minimum              *int64            `json:"minimum"`
	Maximum              *int64            `json:"maximum"`
	MaxProperties        int               `json:"maxProperties"`
	Properties           map[string]node   `json:"properties"`
	PropertyNames        *node             `json:"propertyNames"`
	AdditionalProperties json.RawMessage   `json:"additionalProperties"`
	Definitions          map[string]node   `json:"$defs"`
}

// definition follows additionalProperties that are one reference.
func (n *node) definition(raw json.RawMessage) (*node, error) {
	var pointer node
	if err := json.Unmarshal(raw, &pointer); err != nil {
		return nil, fmt.Errorf("the workload schema names no definition where one is expected: %w", err)
	}
	return n.resolve(&pointer)
}

func (n *node) resolve(pointer *node) (*node, error) {
	name := strings.TrimPrefix(pointer.Ref, "#/$defs/")
	found, ok := n.Definitions[name]
	if !ok {
		return nil, fmt.Errorf("the workload schema refers to %q, which it does not define", pointer.Ref)
	}
	return &found, nil
}

func (n *node) properties(of *node) (map[string]Property, error) {
	found := make(map[string]Property, len(of.Properties))
	for _, name := range slices.Sorted(maps.Keys(of.Properties)) {
		child := of.Properties[name]
		property, err := n.property(&child, slices.Contains(of.Required, name))
		if err != nil {
			return nil, fmt.Errorf("attribute %q: %w", name, err)
		}
		found[name] = property
	}
	return found, nil
}

func (n *node) property(of *node, required bool) (Property, error) {
	source := of
	if of.Ref != "" {
		resolved, err := n.resolve(of)
		if err != nil {
			return Property{}, err
		}
		// A description beside a reference speaks of this use of it.
		if of.Description != "" {
			resolved.Description = of.Description
		}
		source = resolved
	}
	property := Property{
		Type: source.Type, Description: source.Description, Required: required,
		WordMeanings: source.EnumDescriptions, Pattern: source.Pattern, PatternWords: source.PatternWords,
		Format: source.Format, MinLength: source.MinLength, MaxLength: source.MaxLength,
		Minimum: source.Minimum, Maximum: source.Maximum,
	}
	for _, value := range source.Enum {
		switch value := value.(type) {
		case string:
			property.Words = append(property.Words, value)
		case float64:
			property.Numbers = append(property.Numbers, int64(value))
		default:
			return Property{}, fmt.Errorf("an allowed value is neither a word nor a number: %v", value)
		}
	}
	return property, nil
}
