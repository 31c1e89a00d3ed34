package document_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

func TestFromValue(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	root, err := document.FromValue(map[string]any{
		"title": "T", "version": json.Number("1"), "tags": []any{"b", "a"}, "any": map[string]any{"i": 1, "j": int64(-2), "f": 0.5},
		"workloads": map[string]any{"a": map[string]any{"sensitivity": "public", "share": 50.0, "monument": true}},
	}, "value", schema, document.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"title": "T", "version": json.Number("1"), "tags": []any{"b", "a"},
		"any":       map[string]any{"i": json.Number("1"), "j": json.Number("-2"), "f": json.Number("0.5")},
		"workloads": map[string]any{"a": map[string]any{"sensitivity": "public", "share": json.Number("50"), "monument": true}},
	}
	if diff := cmp.Diff(want, plain(root)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFromValueProblems(t *testing.T) {
	t.Parallel()
	workload, err := testSchema(t).At("workloads", "*")
	if err != nil {
		t.Fatal(err)
	}
	cycle := map[string]any{}
	cycle["x"] = cycle
	cases := map[string]struct {
		value any
		want  string
	}{
		"in the order of names": {
			map[string]any{"z": 1, "b": true, "sensitivity": "publik"},
			"v: b: unknown field \"b\"; allowed here: title, owner, kind, delivery, sensitivity, continuity, monument, always, responsibility_phase, share, since, at, copies\n" +
				"v: sensitivity: \"publik\" is not an allowed word; did you mean \"public\"? allowed: public, limited, sensitive, classified\n" +
				"v: z: unknown field \"z\"; allowed here: title, owner, kind, delivery, sensitivity, continuity, monument, always, responsibility_phase, share, since, at, copies",
		},
		"missing":       {map[string]any{}, `v: required field "sensitivity" is missing; add "sensitivity": one of public, limited, sensitive, classified`},
		"null":          {map[string]any{"sensitivity": "public", "title": nil}, `v: title: null is not a value; give a value or leave "title" out`},
		"nothing":       {nil, "v: null is not a value; give the document some content"},
		"type":          {map[string]any{"sensitivity": "public", "title": 5}, "v: title: expected text, found a number; write text"},
		"fraction":      {map[string]any{"sensitivity": "public", "share": 0.5}, "v: share: expected a whole number, found 0.5; write a whole number"},
		"infinity":      {map[string]any{"sensitivity": "public", "share": math.Inf(1)}, "v: share: the number is not finite; give a number"},
		"not a number":  {map[string]any{"sensitivity": "public", "share": json.Number("x")}, `v: share: "x" is not a number; give a number`},
		"unknown type":  {map[string]any{"sensitivity": "public", "share": []string{"x"}}, "v: share: a value of the type []string cannot be part of a document"},
		"invalid UTF-8": {map[string]any{"title": "\xff"}, `v: title: "\xff" is not valid UTF-8; give text`},
		"long text":     {map[string]any{"title": strings.Repeat("x", 2<<20)}, "v: title: a name, a text, a number or a blank space is longer than the limit of 1 MiB; shorten it"},
		"cycle":         {map[string]any{"sensitivity": "public", "owner": cycle}, "more than 32 mappings and lists inside each other; flatten the document"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := document.FromValue(c.value, "v", workload, document.DefaultLimits())
			if err == nil || !strings.HasSuffix(err.Error(), c.want) {
				t.Errorf("got:\n%v\nwant:\n%s", err, c.want)
			}
		})
	}
}
