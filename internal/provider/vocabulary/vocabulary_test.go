package vocabulary_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

func TestLoad(t *testing.T) {
	t.Parallel()
	v, err := vocabulary.Load()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"public", "limited", "sensitive", "classified"}, v.Workload["sensitivity"].Words); diff != "" {
		t.Errorf("the ladder of sensitivity (-want +got):\n%s", diff)
	}
	for name, required := range map[string]bool{"sensitivity": true, "kind": true, "delivery": true, "title": false, "copies": false} {
		if got := v.Workload[name].Required; got != required {
			t.Errorf("%s: required is %t", name, got)
		}
	}
	if p := v.Copy["backup_interval"]; p.Format != "duration" {
		t.Errorf("backup_interval has the format %q", p.Format)
	}
	if p := v.Workload["responsibility_phase"]; !cmp.Equal(p.Numbers, []int64{1, 2}) {
		t.Errorf("responsibility_phase: %v", p.Numbers)
	}
	if v.Name.Pattern == "" || v.Name.PatternWords == "" || v.MostCopies < 1 || len(v.SiteKinds) < 7 {
		t.Errorf("names, copies or kinds are not described: %+v", v)
	}
	if text := v.Workload["sensitivity"].Markdown(); !strings.Contains(text, "`classified` (State secrets") {
		t.Errorf("the description does not list the words: %s", text)
	}
}

func TestParse_refuses(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"no JSON":            `{`,
		"no workloads":       `{"properties": {}}`,
		"undefined workload": `{"properties": {"workloads": {"additionalProperties": {"$ref": "#/$defs/workload"}}}}`,
		"a strange enum": `{"properties": {"workloads": {"propertyNames": {}, "additionalProperties": {"$ref": "#/$defs/w"}}},
			"$defs": {"c": {}, "w": {"properties": {"copies": {"additionalProperties": {"$ref": "#/$defs/c"}}, "kind": {"enum": [null]}}}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if v, err := vocabulary.Parse([]byte(text)); err == nil {
				t.Errorf("read as %+v", v)
			}
		})
	}
}
