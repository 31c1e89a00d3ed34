package document_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

func TestSchemaLists(t *testing.T) {
	t.Parallel()
	s := testSchema(t)
	part, err := s.At("workloads", "*", "copies")
	if err != nil {
		t.Fatal(err)
	}
	got := []any{
		s.Enum("workloads", "*", "sensitivity"), s.Enum("workloads", "*", "copies", "*", "role"), part.Enum("*", "role"),
		s.Enum("title"), s.Enum("none"), s.Enum("version"), s.Enum("tags", "*", "x"), s.Properties("points", "*", "next", "next"),
		s.EnumDescriptions("workloads", "*", "sensitivity"), s.EnumDescriptions("title"),
	}
	want := []any{
		[]string{"public", "limited", "sensitive", "classified"},
		[]string{"primary", "secondary", "backup"},
		[]string{"primary", "secondary", "backup"},
		[]string(nil), []string(nil),
		[]string{"1"},
		[]string(nil),
		[]string{"x", "next"},
		map[string]string{"public": "anyone may read it"},
		map[string]string(nil),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	s.Enum("workloads", "*", "sensitivity")[0] = "changed"
	if s.Enum("workloads", "*", "sensitivity")[0] != "public" {
		t.Error("a caller can change the schema")
	}
	for _, path := range [][]string{{"title"}, {"none"}, {"workloads", "*", "x"}} {
		if _, err := s.At(path...); err == nil {
			t.Errorf("At(%v) succeeded", path)
		}
	}
}

func TestCompileSchemaProblems(t *testing.T) {
	t.Parallel()
	cases := map[string]struct{ source, want string }{
		"unknown keyword":     {`{"type": "object", "additionalProperties": false, "minProps": 1}`, `keyword "minProps" is not supported in a schema of a mapping`},
		"keyword of another":  {`{"type": "object", "additionalProperties": false, "minLength": 1}`, `keyword "minLength" is not supported in a schema of a mapping`},
		"no type":             {`{"type": "object", "additionalProperties": {"pattern": "x"}}`, `keyword "pattern" is not supported in a schema of any value`},
		"several types":       {`{"type": ["object", "array"]}`, `keyword "type" must be text`},
		"unknown type":        {`{"type": "map"}`, "type must be one of object, array, string, integer, number, boolean"},
		"open mapping":        {`{"type": "object"}`, `a schema of a mapping must say "additionalProperties"`},
		"root is text":        {`{"type": "string"}`, "the schema does not describe a mapping"},
		"foreign reference":   {`{"type": "object", "additionalProperties": {"$ref": "https://example.org/x"}}`, "does not name a definition of this schema"},
		"unknown reference":   {`{"type": "object", "additionalProperties": {"$ref": "#/$defs/x"}}`, "does not name a definition of this schema"},
		"keyword beside $ref": {`{"type": "object", "additionalProperties": {"$ref": "#/$defs/x", "minLength": 1}, "$defs": {"x": {"type": "string"}}}`, `keyword "minLength" is not supported in a $ref`},
		"circle":              {`{"type": "object", "additionalProperties": {"$ref": "#/$defs/x"}, "$defs": {"x": {"$ref": "#/$defs/y"}, "y": {"$ref": "#/$defs/x"}}}`, "leads back to itself"},
		"unused definition":   {`{"type": "object", "additionalProperties": false, "$defs": {"x": {"typ": "string"}}}`, `keyword "typ" is not supported`},
		"bad pattern":         {`{"type": "object", "additionalProperties": {"type": "string", "pattern": "("}}`, "pattern: error parsing regexp"},
		"unknown format":      {`{"type": "object", "additionalProperties": {"type": "string", "format": "email"}}`, `format "email" is not supported`},
		"required unknown":    {`{"type": "object", "additionalProperties": false, "required": ["x"]}`, `required names "x", which is not among the properties`},
		"list without items":  {`{"type": "object", "additionalProperties": {"type": "array"}}`, `a schema of a list needs "items"`},
		"mixed enum":          {`{"type": "object", "additionalProperties": {"enum": ["a", 1]}}`, "the value is not text"},
		"empty enum":          {`{"type": "object", "additionalProperties": {"type": "string", "enum": []}}`, "enum must be a list of at least one value"},
		"word twice":          {`{"type": "object", "additionalProperties": {"enum": ["a", "a"]}}`, `"a" is listed twice`},
		"enum and const":      {`{"type": "object", "additionalProperties": {"enum": ["a"], "const": "a"}}`, "enum and const exclude each other"},
		"described unknown":   {`{"type": "object", "additionalProperties": {"enum": ["a"], "x-enum-descriptions": {"b": "c"}}}`, `x-enum-descriptions describes "b", which is not in the enum`},
		"negative size":       {`{"type": "object", "additionalProperties": false, "maxProperties": -1}`, "maxProperties must be a whole number from 0"},
		"size as text":        {`{"type": "object", "additionalProperties": {"type": "string", "minLength": "1"}}`, "minLength must be a whole number from 0"},
		"bound as text":       {`{"type": "object", "additionalProperties": {"type": "number", "minimum": "1"}}`, "minimum must be a number"},
		"truth as text":       {`{"type": "object", "additionalProperties": {"type": "array", "items": true, "uniqueItems": "true"}}`, `keyword "uniqueItems" must be true or false`},
		"names are not text":  {`{"type": "object", "additionalProperties": true, "propertyNames": {"$ref": "#/$defs/x"}, "$defs": {"x": {"type": "integer"}}}`, "propertyNames must be a schema of text"},
		"false":               {`{"type": "object", "properties": {"x": false}, "additionalProperties": false}`, "a schema is a mapping or true"},
		"syntax":              {`{"type": `, "read the schema: schema:1:10"},
		"duplicate property":  {`{"type": "object", "type": "object"}`, `"type" is given twice, first on line 1`},
		"too many":            {`{"type": "object", "additionalProperties": false, "properties": {` + manyProperties(129) + `}}`, "more than 128 properties"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := document.CompileSchema([]byte(c.source))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	if _, err := document.CompileSchema([]byte(`{"type": "object", "additionalProperties": false, "properties": {` + manyProperties(128) + `}}`)); err != nil {
		t.Error(err)
	}
}

func manyProperties(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = `"p` + strings.Repeat("x", i) + `": true`
	}
	return strings.Join(names, ",")
}
