package document_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// plain turns a tree into Go values, so that it can be compared.
func plain(n *document.Node) any {
	switch n.Kind() {
	case document.Object:
		members := map[string]any{}
		for m := range n.Members() {
			members[m.Key] = plain(m.Value)
		}
		return members
	case document.Array:
		items := []any{}
		for _, item := range n.Items() {
			items = append(items, plain(item))
		}
		return items
	case document.Number:
		return json.Number(n.Text())
	case document.Bool:
		return n.Bool()
	default:
		return n.Text()
	}
}

// anySchema is for what YAML itself means: everything is allowed below "any".
func anySchema(t testing.TB) *document.Schema {
	t.Helper()
	schema, err := document.CompileSchema([]byte(`{"type": "object", "additionalProperties": true}`))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

var yamlMeanings = map[string]struct{ source, want string }{
	"words of other versions":    {"a: yes\nb: NO\nc: on\nd: y\nNO: Norway\n", `{"a":"yes","b":"NO","c":"on","d":"y","NO":"Norway"}`},
	"truth":                      {"a: true\nb: False\nc: \"true\"\n", `{"a":true,"b":false,"c":"true"}`},
	"numbers":                    {"a: 1\nb: -2.5\nc: 1e3\nd: \"1\"\ne: 1.2.3\nf: 1:30\ng: 2018-05-16\nh: 0\n", `{"a":1,"b":-2.5,"c":1e3,"d":"1","e":"1.2.3","f":"1:30","g":"2018-05-16","h":0}`},
	"list under its name":        {"a:\n- b\n- c: d\n  e: f\nx:\n  - y\n", `{"a":["b",{"c":"d","e":"f"}],"x":["y"]}`},
	"lists in lists":             {"a:\n- - b\n  - c\n-\n  - d\n- [e, [f]]\n", `{"a":[["b","c"],["d"],["e",["f"]]]}`},
	"braces":                     {"{a: {b: c, \"d\": [1, 'e']}, f: {}, g: [],}", `{"a":{"b":"c","d":[1,"e"]},"f":{},"g":[]}`},
	"braces over lines":          {"a: {\n  b: c,\n  d: e\n}\nf: g\n", `{"a":{"b":"c","d":"e"},"f":"g"}`},
	"json":                       {"{\"a\":\"b\",\"c\":[1,true],\n\"d\":{}}", `{"a":"b","c":[1,true],"d":{}}`},
	"literal":                    {"a: |\n  x\n   y\n\n  z\nb: |-\n  12\nc: d\n", `{"a":"x\n y\n\nz\n","b":"12","c":"d"}`},
	"folded":                     {"a: >-\n  x\n  y\n\n  z\nb: c\n", `{"a":"x y\nz","b":"c"}`},
	"empty literal":              {"a: |\nb: c\n", `{"a":"","b":"c"}`},
	"empty literal at the end":   {"a: |\n", `{"a":""}`},
	"text over lines":            {"a: x\n  y\n\n  z\nb: \"c\n  d\"\n", `{"a":"x y\nz","b":"c d"}`},
	"comments":                   {"# a\na: b # c\n# d\nc: \"d # e\" #f\ng: h#i\n#j\n", `{"a":"b","c":"d # e","g":"h#i"}`},
	"escapes":                    {`a: "\x41\u00f5\U0001f600\t\"\\\/"` + "\nb: 'it''s \\n'\n", `{"a":"Aõ😀\t\"\\/","b":"it's \\n"}`},
	"blanks at the end of lines": {"a: x  \n  y \t\nb: \"c \n  d\\t\n  e\\\n  f\"\nc: 'g \n\n  h'\n", `{"a":"x y","b":"c d\t ef","c":"g\nh"}`},
	"header and end":             {"---\na: b\n...\n", `{"a":"b"}`},
	"line ends":                  {"a:\r\n  b: c\r\n  d:\r\n  - e\r\n", `{"a":{"b":"c","d":["e"]}}`},
	"colons":                     {"a: http://x:80/#y\nb: x,y\n\"c: d\": e\nf :  g\n", `{"a":"http://x:80/#y","b":"x,y","c: d":"e","f":"g"}`},
	"merge sign in quotes":       {"\"<<\": a\nb: <<\n", `{"<<":"a","b":"<<"}`},
	"indented":                   {"  a: b\n  c: d\n", `{"a":"b","c":"d"}`},
}

func TestYAMLMeans(t *testing.T) {
	t.Parallel()
	schema := anySchema(t)
	for name, c := range yamlMeanings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			node, err := document.Read(t.Context(), document.Source{Name: "w.yaml", Reader: strings.NewReader(c.source)}, schema, document.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			decoder := json.NewDecoder(strings.NewReader(c.want))
			decoder.UseNumber()
			var want any
			if err := decoder.Decode(&want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, plain(node)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

const oneWorkload = `title: Test
version: 1
workloads:
  land-register:
    title: Land Register
    sensitivity: sensitive
    monument: true
    share: 2.0
    copies:
      main: {role: primary, site: ee-gov-1}
      embassy:
        role: backup
        site: lu
        backup_interval: 1d12h
points:
- x: 1.5
- {x: -1}
`

func TestNode(t *testing.T) {
	t.Parallel()
	root, err := document.Read(t.Context(), document.Source{Name: "w.yaml", Reader: strings.NewReader(oneWorkload)}, testSchema(t), document.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	workload := root.Get("workloads").Get("land-register")
	embassy := workload.Get("copies").Get("embassy")
	var names []string
	for m := range root.Members() {
		names = append(names, fmt.Sprintf("%s %d:%d", m.Key, m.KeyPosition.Line, m.KeyPosition.Column))
	}
	points := root.Get("points").Items()
	none := root.Get("none")
	got := []any{
		names, workload.Name(), workload.NamePosition(), workload.Position(), workload.Len(), workload.Kind(),
		workload.Get("title").Text(), workload.Get("monument").Bool(), workload.Get("share").Int(), workload.Get("share").Text(),
		embassy.Get("backup_interval").Duration(), embassy.Get("backup_interval").Position(), embassy.Get("backup_interval").Path(),
		len(points), points[0].Get("x").Float(), points[1].Get("x").Path(), root.Get("version").Int(),
		none.Kind(), none.Text(), none.Bool(), none.Int(), none.Float(), none.Duration(), none.Len(), none.Has("x"), len(none.Items()), none.Path(), none.Position(),
		embassy.Get("site").Problem("no such site", "", "name a site").String(),
	}
	want := []any{
		[]string{"title 1:1", "version 2:1", "workloads 3:1", "points 15:1"},
		"land-register",
		document.Position{Line: 4, Column: 3},
		document.Position{Line: 5, Column: 5},
		5, document.Object,
		"Land Register", true, int64(2), "2.0",
		36 * time.Hour,
		document.Position{Line: 14, Column: 26},
		"workloads.land-register.copies.embassy.backup_interval",
		2, 1.5, "points[1].x", int64(1),
		document.Null, "", false, int64(0), 0.0, time.Duration(0), 0, false, 0, "",
		document.Position{},
		"w.yaml:13:15: workloads.land-register.copies.embassy.site: no such site; name a site",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestManyMembers(t *testing.T) {
	t.Parallel()
	var source strings.Builder
	source.WriteString(`{"workloads": {`)
	for i := range 100 {
		fmt.Fprintf(&source, "\"w%d\": {\"sensitivity\": \"public\"},\n", i)
	}
	read := func(last string) (*document.Node, error) {
		return document.Read(t.Context(), document.Source{Name: "w", Reader: strings.NewReader(source.String() + last)}, testSchema(t), document.DefaultLimits())
	}
	root, err := read(`"z": {"sensitivity": "public"}}}`)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"w0", "w57", "z"} {
		if got := root.Get("workloads").Get(name).Name(); got != name {
			t.Errorf("got %q for %q", got, name)
		}
	}
	_, err = read(`"w41": {"sensitivity": "public"}}}`)
	if want := `w:101:1: workloads.w41: "w41" is given twice, first on line 42; keep one of them`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestStream(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	for _, file := range []string{"w.yaml", "w.json"} {
		source := `{"title": "T", "workloads": {"a": {"sensitivity": "public", "copies": {"m": {"role": "backup", "site": "s"}}},
  "b": {"sensitivity": "limited"}}, "points": [{"x": 1}]}`
		var got []string
		root, err := document.Stream(t.Context(), document.Source{Name: file, Reader: strings.NewReader(source)}, schema, document.DefaultLimits(),
			"workloads", func(name string, n *document.Node) error {
				got = append(got, fmt.Sprint(name, n.NamePosition(), n.Get("sensitivity").Text(), n.Get("sensitivity").Path(), n.Get("copies").Len()))
				return nil
			})
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"a{1 30}publicworkloads.a.sensitivity1", "b{2 3}limitedworkloads.b.sensitivity0"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
		rest := map[string]any{"title": "T", "workloads": map[string]any{}, "points": []any{map[string]any{"x": json.Number("1")}}}
		if diff := cmp.Diff(rest, plain(root)); diff != "" {
			t.Errorf("%s, the rest (-want +got):\n%s", file, diff)
		}
	}
}

func TestStreamProblems(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	enough := errors.New("enough")
	public := func(name string) string { return fmt.Sprintf("  %s: {sensitivity: public}\n", name) }
	cases := map[string]struct {
		source string
		limit  func(*document.Limits)
		fail   error
		given  string
		want   string
	}{
		"nothing after a problem": {
			"workloads:\n" + public("a") + "  b: {sensitivity: x}\n" + public("c"), nil, nil, "a",
			`w.yaml:3:20: workloads.b.sensitivity: "x" is not an allowed word; allowed: public, limited, sensitive, classified`,
		},
		"duplicate":          {"workloads:\n" + public("a") + public("b") + public("a"), nil, nil, "ab", `w.yaml:4:3: workloads.a: "a" is given twice, first on line 2; keep one of them`},
		"entries":            {"workloads:\n" + public("a") + public("b") + public("c"), func(l *document.Limits) { l.Entries = 2 }, nil, "ab", "w.yaml:4:3: workloads.c: more than 2 entries; split the document"},
		"nodes of one entry": {"workloads:\n" + public("a") + "  b: {sensitivity: public, kind: service}\n", func(l *document.Limits) { l.Nodes = 2 }, nil, "a", "w.yaml:3:34: workloads.b.kind: the entry has more than 2 values; split it"},
		"stopped":            {"workloads:\n" + public("a") + public("b"), nil, enough, "a", "enough"},
		"not a mapping":      {"workloads: []\n", nil, nil, "", "w.yaml:1:12: workloads: expected a mapping, found a list; write a mapping"},
		"an entry is text":   {"workloads:\n  a: b\n", nil, nil, "", "w.yaml:2:6: workloads.a: expected a mapping, found text; write a mapping"},
		"absent":             {"title: x\n", nil, nil, "", `w.yaml:1:1: required field "workloads" is missing; add "workloads": a mapping`},
		"syntax at the end":  {"workloads:\n" + public("a") + "b\n", nil, nil, "a", `w.yaml:3:1: expected a name and a colon, found "b"; write "name: value"`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			limits := document.DefaultLimits()
			if c.limit != nil {
				c.limit(&limits)
			}
			given := ""
			_, err := document.Stream(t.Context(), document.Source{Name: "w.yaml", Reader: strings.NewReader(c.source)}, schema, limits,
				"workloads", func(name string, _ *document.Node) error {
					given += name
					return c.fail
				})
			if err == nil || err.Error() != c.want || given != c.given {
				t.Errorf("after %q: %v\nwant %q: %s", given, err, c.given, c.want)
			}
			if c.fail != nil && !errors.Is(err, c.fail) {
				t.Errorf("the caller's error is lost: %v", err)
			}
		})
	}
	for _, key := range []string{"title", "none", "points"} {
		_, err := document.Stream(t.Context(), document.Source{Name: "w", Reader: strings.NewReader("{}")}, schema, document.DefaultLimits(), key, nil)
		var problems *document.Error
		if err == nil || errors.As(err, &problems) {
			t.Errorf("streaming %s: %v", key, err)
		}
	}
}
