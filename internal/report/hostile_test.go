package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// everywhere puts one text into every place of a report.
func everywhere(text string) (*placement.Report, report.Options) {
	reason := placement.Reason{
		Rule: text, Effect: placement.Deny, Message: text, Fix: text, Copies: []string{text}, Unknown: []string{text},
		Citations: []placement.Citation{{Document: text, Section: text}},
	}
	warning := reason
	warning.Effect = placement.Warn
	obligation := placement.Obligation{Code: text, Status: "unmet", Rule: text, Message: text, Parameters: map[string]any{"unit": text}}
	option := placement.Option{Site: text, Role: text, Verdict: placement.Allowed, Obligations: []placement.Obligation{obligation}}
	d := &placement.Decision{
		Name: text, Verdict: placement.Denied, Reasons: []placement.Reason{reason, warning}, Options: []placement.Option{option},
		Destinations: map[string]placement.Destination{"domestic": {Verdict: placement.Verdict(text), Roles: []string{text}}},
		Copies:       map[string]*placement.CopyDecision{text: {Verdict: placement.Denied, Obligations: []placement.Obligation{obligation}, Reasons: []placement.Reason{reason}}},
		Exceptions:   []string{text},
	}
	r := &placement.Report{
		Schema: placement.Schema, Policy: placement.PolicyRef{Profile: text, Revision: text}, Posture: text, Simulation: true,
		Workloads: []*placement.Decision{d}, Portfolio: placement.Portfolio{Verdict: placement.Denied, Reasons: []placement.Reason{reason}},
	}
	subject := report.Subject{Title: text, Sensitivity: text, Continuity: text, Places: map[string]report.Place{text: {Role: text, Site: text, Country: text}}}
	return r, report.Options{
		Subjects: map[string]report.Subject{text: subject},
		Nearest:  func(string, string) []placement.Option { return []placement.Option{option} },
	}
}

// FuzzHostileText holds that no foreign text can do anything to a terminal
// or a page, and that JSON stays what every other reader of JSON reads.
func FuzzHostileText(f *testing.F) {
	for _, seed := range []string{
		"\x1b[31mred\x1b[0m", "\x1b]8;;http://evil\a", "a\rb", "a\nb", "\u202egnp.exe", "\u009b31m", "\x00", "\xff\xfe", "| cell | `code`",
		"<script>alert(1)</script>", "[x](http://evil)", "@everyone #1", "``` fence", "\u2028line", "e\u0301\u200d", strings.Repeat("宽", 200),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, o := everywhere(text)
		var page, wiki, machine bytes.Buffer
		if err := report.Text(&page, r, o); err != nil {
			t.Fatal(err)
		}
		if err := report.Markdown(&wiki, r, o); err != nil {
			t.Fatal(err)
		}
		for name, out := range map[string]string{"text": page.String(), "markdown": wiki.String()} {
			if !utf8.ValidString(out) {
				t.Errorf("%s: not UTF-8: %q", name, out)
			}
			for _, c := range out {
				if c != '\n' && !unicode.IsPrint(c) {
					t.Fatalf("%s: %U reaches the reader: %q", name, c, out)
				}
			}
		}
		if err := report.JSON(&machine, r, o); err != nil {
			t.Fatal(err)
		}
		var back placement.Report
		if err := json.Unmarshal(machine.Bytes(), &back); err != nil {
			t.Fatalf("not JSON: %v\n%s", err, machine.String())
		}
		if diff := cmp.Diff(strings.ToValidUTF8(text, "\uFFFD"), back.Workloads[0].Name); utf8.ValidString(text) && diff != "" {
			t.Errorf("a name is not read back as it was (-want +got):\n%s", diff)
		}
	})
}

func TestMarkdownIsInert(t *testing.T) {
	t.Parallel()
	cases := map[string]struct{ text, never string }{
		"a mention":          {"@everyone", "@everyone"},
		"a tag":              {"<img src=x>", "<img"},
		"a cell":             {"a | b", "a | b"},
		"a link":             {"[x](http://evil)", "[x]("},
		"an address":         {"see https://evil", "see https:"},
		"an issue":           {"see #1", " #1"},
		"emphasis":           {"a *b* _c_", "*b*"},
		"a bare web address": {"www.evil.example", "www.evil"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := &placement.Report{Workloads: []*placement.Decision{{Name: "w", Verdict: placement.Denied}}}
			var out bytes.Buffer
			if err := report.Markdown(&out, r, report.Options{Subjects: map[string]report.Subject{"w": {Title: c.text}}}); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(out.String(), "w") || strings.Contains(out.String(), c.never) {
				t.Errorf("%q reaches the page: %s", c.never, out.String())
			}
		})
	}
}
