package document_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
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
		// Where a second parser reads the document too, it must see the same, or two readers of one file would see
		// different laws. (It refuses some that are valid.)
		var other any
		if err := yaml.Unmarshal([]byte(source), &other); err == nil && !same(plain(root), other) {
			t.Fatalf("%q: read as %v, by the library as %v", source, plain(root), other)
		}
	})
}

// same compares a tree with what the library makes of it. The two may differ in what they take for a number.
func same(ours, theirs any) bool {
	switch ours := ours.(type) {
	case map[string]any:
		theirs, mapping := theirs.(map[string]any)
		if !mapping || len(ours) != len(theirs) {
			return false
		}
		for name, value := range ours {
			if other, has := theirs[name]; !has || !same(value, other) {
				return false
			}
		}
		return true
	case []any:
		theirs, list := theirs.([]any)
		return list && slices.EqualFunc(ours, theirs, same)
	case json.Number:
		if text, isText := theirs.(string); isText {
			return text == string(ours)
		}
		f, err := ours.Float64()
		g, err2 := json.Number(fmt.Sprint(theirs)).Float64()
		return err == nil && err2 == nil && f == g
	}
	return ours == theirs
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
