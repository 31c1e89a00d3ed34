package document_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

func FuzzReadJSON(f *testing.F) {
	for _, c := range jsonProblems {
		f.Add(c.source)
	}
	f.Add(string(nation(2)))
	schema, open := testSchema(f), anySchema(f)
	f.Fuzz(func(t *testing.T, source string) {
		again(t, source, document.JSON, schema)
		again(t, source, document.JSON, open)
	})
}

func FuzzReadYAML(f *testing.F) {
	for _, cases := range []map[string]problemCase{yamlProblems, yamlSyntaxProblems} {
		for _, c := range cases {
			f.Add(c.source)
		}
	}
	for _, c := range yamlMeanings {
		f.Add(c.source)
	}
	f.Add(oneWorkload)
	schema, open := testSchema(f), anySchema(f)
	f.Fuzz(func(t *testing.T, source string) {
		again(t, source, document.YAML, schema)
		root := again(t, source, document.YAML, open)
		if root == nil || len(source) > 2000 {
			return
		}
		// Where a second parser reads the document too, it must see the same, or two readers of one file would see
		// different laws. (It refuses some that are valid.)
		var other yaml.Node
		if err := yaml.Unmarshal([]byte(source), &other); err == nil && !same(plain(root), other.Content[0]) {
			t.Fatalf("%q: read as %v, otherwise by the library", source, plain(root))
		}
	})
}

// same compares a tree with what the library makes of it.
func same(ours any, theirs *yaml.Node) bool {
	switch ours := ours.(type) {
	case map[string]any:
		if theirs.Kind != yaml.MappingNode || len(ours) != len(theirs.Content)/2 {
			return false
		}
		for i := 0; i < len(theirs.Content); i += 2 {
			if value, has := ours[theirs.Content[i].Value]; !has || !same(value, theirs.Content[i+1]) {
				return false
			}
		}
		return true
	case []any:
		return theirs.Kind == yaml.SequenceNode && slices.EqualFunc(ours, theirs.Content, same)
	case bool:
		return theirs.Kind == yaml.ScalarNode && theirs.Tag == "!!bool" && strings.EqualFold(theirs.Value, fmt.Sprint(ours))
	}
	return theirs.Kind == yaml.ScalarNode && theirs.Value == fmt.Sprint(ours)
}

// again reads a document, and if it is accepted, reads it again from its tree written as JSON.
func again(t *testing.T, source string, format document.Format, schema *document.Schema) *document.Node {
	t.Helper()
	limits := document.DefaultLimits()
	root, err := document.Read(t.Context(), document.Source{Name: "f", Reader: strings.NewReader(source), Format: format}, schema, limits)
	if err != nil {
		var problems *document.Error
		if !errors.As(err, &problems) || len(problems.Problems) == 0 {
			t.Fatalf("%q: %T %v", source, err, err)
		}
		for _, p := range problems.Problems {
			if strings.ContainsFunc(p.String(), func(r rune) bool { return r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 }) {
				t.Fatalf("%q: a control character in %q", source, p)
			}
			if len(p.String()) > 2000 {
				t.Fatalf("%q: a message of %d bytes", source, len(p.String()))
			}
		}
		return nil
	}
	var written bytes.Buffer
	encoder := json.NewEncoder(&written)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(plain(root)); err != nil {
		t.Fatalf("%q: %v", source, err)
	}
	second, err := document.Read(t.Context(), document.Source{Name: "f", Reader: &written, Format: document.JSON}, schema, limits)
	if err != nil {
		t.Fatalf("accepted %q, refused the same as JSON: %v", source, err)
	}
	if diff := cmp.Diff(plain(root), plain(second)); diff != "" {
		t.Fatalf("%q (-first +second):\n%s", source, diff)
	}
	if _, err := document.FromValue(plain(root), "f", schema, limits); err != nil {
		t.Fatalf("accepted %q, refused the same as a value: %v", source, err)
	}
	return root
}
