package document_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

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
	for _, c := range yamlProblems {
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
		// A second parser must see the same document, or the two readers of one file would see different laws.
		var other any
		if err := yaml.UnmarshalWithOptions([]byte(source), &other, yaml.UseOrderedMap()); err != nil {
			if !knownDifference(source, err) {
				t.Fatalf("accepted %q, which the library refuses: %v", source, err)
			}
			return
		}
	})
}

// knownDifference reports what the library refuses and we read: it wants its own limits kept.
func knownDifference(_ string, err error) bool {
	return strings.Contains(err.Error(), "already defined")
}

// again reads a document, and if it is accepted, reads it again from its tree written as JSON.
func again(t *testing.T, source string, format document.Format, schema *document.Schema) *document.Node {
	t.Helper()
	limits := document.DefaultLimits()
	root, err := document.Read(context.Background(), document.Source{Name: "f", Reader: strings.NewReader(source), Format: format}, schema, limits)
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
	second, err := document.Read(context.Background(), document.Source{Name: "f", Reader: &written, Format: document.JSON}, schema, limits)
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
