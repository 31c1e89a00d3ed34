package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

func TestWorkloadResource_plan_allowed(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	config := caseFiles().config(of)
	p := s.plan(t, config, tftypes.NewValue(of, nil))
	noErrors(t, p.diagnostics)
	if !p.state.IsFullyKnown() {
		t.Errorf("everything is known, but the plan has unknown values: %s", p.state)
	}
	state, diagnostics := s.apply(t, config, tftypes.NewValue(of, nil), p.state)
	noErrors(t, diagnostics)
	if !state.Equal(p.state) {
		t.Errorf("applied differs from planned:\n%s\n%s", state, p.state)
	}
	again := s.plan(t, config, state)
	noErrors(t, again.diagnostics)
	if !again.state.Equal(state) || again.replaces {
		t.Errorf("planning again changes something:\n%s\n%s", again.state, state)
	}
}

func TestWorkloadResource_plan_denied(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		draft draft
		path  string
		rule  string
	}{
		"sensitive data in a public cloud": {
			draft: caseFiles().withCopy("second", "site", text("aws-eu-north-1")),
			path:  `AttributeName("copies").ElementKeyString("second")`,
			rule:  "public-cloud/sensitive-data",
		},
	}
	s := configured(t, nil)
	of := s.workloadType()
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := s.plan(t, tc.draft.config(of), tftypes.NewValue(of, nil))
			found := false
			for _, d := range errorsOf(p.diagnostics) {
				if d.Attribute.String() != tc.path || !strings.Contains(d.Detail, "Rule: "+tc.rule) {
					continue
				}
				found = true
				if d.Summary != fwdiag.SummaryDenied {
					t.Errorf("summary: got %q", d.Summary)
				}
				for _, part := range []string{"Source: ", "section ", "What to do: ", "Allowed instead: "} {
					if !strings.Contains(d.Detail, part) {
						t.Errorf("the detail does not say %q:\n%s", part, d.Detail)
					}
				}
			}
			if !found {
				for _, d := range p.diagnostics {
					t.Logf("%s at %s: %s\n%s", d.Severity, d.Attribute, d.Summary, d.Detail)
				}
				t.Fatalf("no error of %s at %s", tc.rule, tc.path)
			}
		})
	}
}

// Other places are named where the place is at fault, without those that the
// other copies have, and with what they ask for.
func TestWorkloadResource_plan_allowedInstead(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	none := tftypes.NewValue(tftypes.String, nil)
	cases := map[string]struct {
		draft draft
		want  string
	}{
		"the place":       {caseFiles().withCopy("second", "site", text("aws-eu-north-1")), "Allowed instead: ee-gov-2 (secondary, 3 conditions)"},
		"the evidence":    {caseFiles().withCopy("second", "sla", none), ""},
		"copies together": {caseFiles().withCopy("second", "site", text("ee-gov-1")), ""},
		"a copy missing":  {caseFiles().withCopy("second", "role", text("standby")), ""},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			failures := errorsOf(s.plan(t, tc.draft.config(of), tftypes.NewValue(of, nil)).diagnostics)
			if len(failures) == 0 {
				t.Fatal("nothing is refused")
			}
			for _, d := range failures {
				_, instead, named := strings.Cut(d.Detail, "\nAllowed instead: ")
				if named != (tc.want != "") || !strings.Contains(d.Detail, tc.want) {
					t.Errorf("want %q in:\n%s", tc.want, d.Detail)
				}
				if strings.Contains(instead, "ee-gov-1") {
					t.Errorf("the site of the other copy is named: %s", instead)
				}
			}
		})
	}
}

func TestWorkloadResource_plan_notUnderstood(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	p := s.plan(t, caseFiles().withCopy("main", "site", text("ee-gov-11")).config(of), tftypes.NewValue(of, nil))
	failures := errorsOf(p.diagnostics)
	if len(failures) != 1 || failures[0].Summary != fwdiag.SummaryInput ||
		failures[0].Attribute.String() != `AttributeName("copies").ElementKeyString("main").AttributeName("site")` {
		t.Fatalf("want one error at the site, got %v", failures)
	}
	if !strings.Contains(failures[0].Detail, "ee-gov-1") {
		t.Errorf("the nearest site is not named: %s", failures[0].Detail)
	}
}

// The plan cannot be talked past: apply judges again what it is told to
// create.
func TestWorkloadResource_apply_refuses(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	null := tftypes.NewValue(of, nil)
	allowed := s.plan(t, caseFiles().config(of), null)
	noErrors(t, allowed.diagnostics)
	forged := members(t, allowed.state)
	copies := members(t, forged["copies"])
	attributes := members(t, copies["second"])
	attributes["site"] = text("aws-eu-north-1")
	copies["second"] = tftypes.NewValue(copies["second"].Type(), attributes)
	forged["copies"] = tftypes.NewValue(forged["copies"].Type(), copies)
	config := caseFiles().withCopy("second", "site", text("aws-eu-north-1")).config(of)

	_, diagnostics := s.apply(t, config, null, tftypes.NewValue(of, forged))
	if failures := errorsOf(diagnostics); len(failures) == 0 || failures[0].Summary != fwdiag.SummaryDenied {
		t.Fatalf("create: want a refusal, got %v", failures)
	}
	prior := s.settle(t, caseFiles().config(of), null)
	_, diagnostics = s.apply(t, config, prior, tftypes.NewValue(of, forged))
	if failures := errorsOf(diagnostics); len(failures) == 0 || failures[0].Summary != fwdiag.SummaryDenied {
		t.Fatalf("update: want a refusal, got %v", failures)
	}
}

func TestWorkloadResource_unplaced(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	d := caseFiles().with("copies", tftypes.NewValue(of.AttributeTypes["copies"], nil))
	state := s.settle(t, d.config(of), tftypes.NewValue(of, nil))
	var verdict string
	if err := members(t, members(t, state)["decision"])["verdict"].As(&verdict); err != nil || verdict != "unplaced" {
		t.Errorf("verdict: got %q, %v", verdict, err)
	}
	if again := s.plan(t, d.config(of), state); !again.state.Equal(state) {
		t.Error("planning again changes something")
	}
}
