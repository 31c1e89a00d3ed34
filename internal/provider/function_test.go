package provider_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func register() map[string]any {
	return map[string]any{
		"name": "case-files", "owner": map[string]any{"name": "County Court", "type": "agency"},
		"kind": "service", "delivery": "iaas", "sensitivity": "sensitive",
	}
}

func TestDecideFunction(t *testing.T) {
	t.Parallel()
	s := newServer(t) // no provider block: functions see none
	first, failure := s.call(t, "decide", natural(t, register()))
	if failure != nil {
		t.Fatal(failure.Text)
	}
	got := plainOf(t, first).(map[string]any)
	if got["name"] != "case-files" || got["verdict"] != "unplaced" || got["profile"] != "estonia-2024" {
		t.Errorf("got %v", got)
	}
	if cloud := got["destinations"].(map[string]any)["public_cloud"].(map[string]any)["verdict"]; cloud != "denied" {
		t.Errorf("public_cloud: got %v", cloud)
	}
	second, failure := newServer(t).call(t, "decide", natural(t, register()))
	if failure != nil || !second.Equal(first) {
		t.Errorf("asking again gives another answer: %v", failure)
	}
	// Attributes that are null are as good as absent.
	withNull := register()
	withNull["title"] = nil
	third, failure := s.call(t, "decide", natural(t, withNull))
	if failure != nil || !third.Equal(first) {
		t.Errorf("null is not absent: %v", failure)
	}
}

func TestDecideFunction_refuses(t *testing.T) {
	t.Parallel()
	change := func(name string, value any) any {
		changed := maps.Clone(register())
		if changed[name] = value; value == nil {
			delete(changed, name)
		}
		return changed
	}
	deep := any("x")
	for range 100 {
		deep = map[string]any{"more": deep}
	}
	cases := map[string]struct {
		argument any
		says     string
	}{
		"a text":         {"case-files", "not an object"},
		"a list":         {[]any{register()}, "not an object"},
		"no name":        {change("name", nil), "no name"},
		"a wrong name":   {change("name", "Case Files"), "DNS label"},
		"no sensitivity": {change("sensitivity", nil), "sensitivity"},
		"unknown word":   {change("sensitivity", "sensitiv"), "sensitive"},
		"unknown field":  {change("sensitivty", "public"), "sensitivity"},
		"wrong type":     {change("monument", "maybe"), "monument"},
		"unknown site":   {change("copies", map[string]any{"main": map[string]any{"role": "primary", "site": "ee-gov-11"}}), "ee-gov-1"},
		"too deep":       {change("copies", deep), "inside each other"},
	}
	s := newServer(t)
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, failure := s.call(t, "decide", natural(t, tc.argument))
			if failure == nil {
				t.Fatal("an answer")
			}
			if failure.FunctionArgument == nil || *failure.FunctionArgument != 0 || !strings.Contains(failure.Text, tc.says) {
				t.Errorf("the error does not blame the argument and say %q: %s", tc.says, failure.Text)
			}
			if strings.Contains(failure.Text, ":1:") {
				t.Errorf("the error counts lines of a text that nobody wrote: %s", failure.Text)
			}
		})
	}
}

func TestParseSecurityClassFunction(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	result, failure := s.call(t, "parse_security_class", text("K2T1S2"))
	if failure != nil {
		t.Fatal(failure.Text)
	}
	want := map[string]any{"availability": int64(2), "integrity": int64(1), "confidentiality": int64(2)}
	if diff := cmp.Diff(any(want), plainOf(t, result)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, failure = s.call(t, "parse_security_class", text("K9")); failure == nil || *failure.FunctionArgument != 0 {
		t.Errorf("want an error of the argument, got %v", failure)
	}
}

func TestNationalLabelFunction(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, class := range []string{"public", "limited", "sensitive", "classified"} {
		if _, failure := s.call(t, "national_label", text("estonia-2024"), text(class)); failure != nil {
			t.Errorf("%s: %s", class, failure.Text)
		}
	}
	result, failure := s.call(t, "national_label", text("estonia-2024"), text("classified"))
	if failure != nil {
		t.Fatal(failure.Text)
	}
	if labels := plainOf(t, result).([]any); len(labels) < 4 {
		t.Errorf("the ladder of state secrets has four steps, got %v", labels)
	}
	for name, tc := range map[string]struct {
		profile, class string
		argument       int64
		says           string
	}{
		"profile": {"estonia-2042", "public", 0, "estonia-2024"},
		"a path":  {"../profiles/estonia-2024", "public", 0, "No profile"},
		"class":   {"estonia-2024", "secret", 1, "classified"},
	} {
		_, failure := s.call(t, "national_label", text(tc.profile), text(tc.class))
		if failure == nil || *failure.FunctionArgument != tc.argument || !strings.Contains(failure.Text, tc.says) {
			t.Errorf("%s: got %+v", name, failure)
		}
	}
}

// A function that is not told everything is not called by Terraform; called
// all the same, it does not guess.
func TestDecideFunction_unknown(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	argument := members(t, natural(t, register()))
	kinds := map[string]tftypes.Type{}
	argument["sensitivity"] = unknown(tftypes.String)
	for name, value := range argument {
		kinds[name] = value.Type()
	}
	if _, failure := s.call(t, "decide", tftypes.NewValue(tftypes.Object{AttributeTypes: kinds}, argument)); failure == nil {
		t.Error("an answer without the sensitivity")
	}
}
