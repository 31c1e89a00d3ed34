package provider_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
)

// unknowns lists every attribute that people write, from the schema, each
// with a draft in which it is unknown.
func unknowns(t *testing.T, s *server) map[string]draft {
	t.Helper()
	of := s.workloadType()
	found := map[string]draft{}
	nested := map[string][]*tfprotov6.SchemaAttribute{}
	for _, a := range s.schemas.ResourceSchemas["sovereign_workload"].Block.Attributes {
		if a.Computed {
			continue
		}
		found[a.Name] = caseFiles().with(a.Name, unknown(of.AttributeTypes[a.Name]))
		if a.NestedType != nil {
			nested[a.Name] = a.NestedType.Attributes
		}
	}
	owner := of.AttributeTypes["owner"].(tftypes.Object)
	for _, a := range nested["owner"] {
		parts := map[string]tftypes.Value{"name": text("County Court"), "type": text("agency"), a.Name: unknown(a.Type)}
		found["owner."+a.Name] = caseFiles().with("owner", object(owner, parts))
	}
	for _, a := range nested["copies"] {
		if !a.Computed {
			found["copies.main."+a.Name] = caseFiles().withCopy("main", a.Name, unknown(a.Type))
		}
	}
	whole := caseFiles()
	copies := members(t, members(t, whole.config(of))["copies"])
	copies["main"] = unknown(copies["main"].Type())
	found["copies.main"] = whole.with("copies", tftypes.NewValue(of.AttributeTypes["copies"], copies))
	return found
}

// Whatever is unknown, the plan goes on or refuses, and never claims to know
// what may still change: the plan that Terraform makes at apply, with the
// value known, must fit the first one.
func TestWorkloadResource_plan_unknown(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	null := tftypes.NewValue(of, nil)
	settled := s.plan(t, caseFiles().config(of), null)
	noErrors(t, settled.diagnostics)
	drafts := unknowns(t, s)
	if len(drafts) < 35 {
		t.Fatalf("only %d attributes were found in the schema", len(drafts))
	}
	for _, name := range slices.Sorted(maps.Keys(drafts)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := s.plan(t, drafts[name].config(of), null)
			for _, d := range errorsOf(p.diagnostics) {
				if d.Summary != fwdiag.SummaryDenied {
					t.Errorf("an unknown value is an error: %s: %s", d.Summary, d.Detail)
				}
			}
			if len(errorsOf(p.diagnostics)) > 0 {
				return
			}
			for _, computed := range []string{"decision", "destinations"} {
				if value := members(t, p.state)[computed]; value.IsFullyKnown() {
					t.Errorf("%s is known at plan: %s", computed, value)
				}
			}
			for _, d := range warningsOf(p.diagnostics) {
				if d.Summary == fwdiag.SummaryUndeterminedYet && d.Attribute == nil {
					t.Errorf("the warning does not say which attribute: %s", d.Detail)
				}
			}
		})
	}
}

// The value that decides is named, and deciding it either way works.
func TestWorkloadResource_plan_unknownThenKnown(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	null := tftypes.NewValue(of, nil)
	pending := s.plan(t, caseFiles().withCopy("second", "site", unknown(tftypes.String)).config(of), null)
	noErrors(t, pending.diagnostics)
	warnings := warningsOf(pending.diagnostics)
	if len(warnings) != 1 || warnings[0].Summary != fwdiag.SummaryUndeterminedYet ||
		warnings[0].Attribute.String() != `AttributeName("copies").ElementKeyString("second").AttributeName("site")` {
		t.Fatalf("want one warning at the site, got %v", warnings)
	}
	tags := members(t, members(t, members(t, members(t, pending.state)["copies"])["second"])["tags"])
	if !tags["sovereign_workload"].IsKnown() || tags["sovereign_site"].IsKnown() {
		t.Errorf("tags are known as far as the attributes are: got %v", tags)
	}

	noErrors(t, s.plan(t, caseFiles().config(of), null).diagnostics)
	refused := s.plan(t, caseFiles().withCopy("second", "site", text("aws-eu-north-1")).config(of), null)
	if len(errorsOf(refused.diagnostics)) == 0 {
		t.Error("the gate is open at apply")
	}
}

// Every world agrees: no warning, although a value is unknown.
func TestWorkloadResource_plan_unknownIndifferent(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	p := s.plan(t, caseFiles().with("title", unknown(tftypes.String)).config(of), tftypes.NewValue(of, nil))
	noErrors(t, p.diagnostics)
	if warnings := warningsOf(p.diagnostics); len(warnings) != 0 {
		t.Errorf("a title decides nothing, but: %s", warnings[0].Detail)
	}
}

// What is refused in every world is said once for each copy, and no reason of
// a single world is given out as a fact.
func TestWorkloadResource_plan_unknownRefused(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	bare := caseFiles().withCopy("second", "site", unknown(tftypes.String)).withCopy("second", "sla", tftypes.NewValue(tftypes.String, nil))
	cases := map[string]struct {
		draft draft
		path  string
		says  []string
	}{
		"a copy": {
			bare, `AttributeName("copies").ElementKeyString("second")`,
			[]string{
				"Copy second of case-files is refused whatever value ", "(copies.second.site)", "\nWhat to do: ",
				"\n- Sensitive information must not stand in an international public cloud (public-cloud/sensitive-data)\n",
				" (government-cloud/service-level)\n",
			},
		},
		"the workload": {
			bare.withCopy("second", "role", text("standby")), "",
			[]string{
				"Workload case-files is refused whatever value ", "\nWhat to do: ", " (domestic/secondary)\n",
				"\n- Copy second: Sensitive information must not stand in an international public cloud (public-cloud/sensitive-data)\n",
			},
		},
		"one reason": {
			caseFiles().with("title", unknown(tftypes.String)).withCopy("second", "sla", tftypes.NewValue(tftypes.String, nil)),
			`AttributeName("copies").ElementKeyString("second")`,
			[]string{"Copy second of case-files: ", "\nRule: government-cloud/service-level (", "\nSource: "},
		},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			failures := errorsOf(s.plan(t, tc.draft.config(of), tftypes.NewValue(of, nil)).diagnostics)
			if len(failures) != 1 {
				t.Fatalf("want one error, got %v", failures)
			}
			at := ""
			if failures[0].Attribute != nil {
				at = failures[0].Attribute.String()
			}
			if failures[0].Summary != fwdiag.SummaryDenied || at != tc.path {
				t.Errorf("got %s at %s", failures[0].Summary, at)
			}
			for _, part := range tc.says {
				if !strings.Contains(failures[0].Detail, part) {
					t.Errorf("the detail does not say %q:\n%s", part, failures[0].Detail)
				}
			}
		})
	}
}

// Beside a refused copy, what the workload may lack is only said to be
// possible.
func TestWorkloadResource_plan_unknownRefusedBesides(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	config := caseFiles().withCopy("third", "role", text("burst")).withCopy("third", "site", text("aws-eu-north-1")).
		withCopy("second", "site", unknown(tftypes.String)).withCopy("second", "role", text("standby")).config(of)
	failures := errorsOf(s.plan(t, config, tftypes.NewValue(of, nil)).diagnostics)
	if len(failures) != 2 {
		t.Fatalf("want two errors, got %v", failures)
	}
	if !strings.HasPrefix(failures[0].Detail, "Copy third of case-files is refused whatever value ") {
		t.Errorf("copy: got %s", failures[0].Detail)
	}
	for _, part := range []string{"Workload case-files: a copy is refused already.", "these may hold as well", " (domestic/secondary)\n"} {
		if !strings.Contains(failures[1].Detail, part) {
			t.Errorf("the workload's detail does not say %q:\n%s", part, failures[1].Detail)
		}
	}
}

func TestWorkloadResource_apply_unknown(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	null := tftypes.NewValue(of, nil)
	config := caseFiles().with("sensitivity", unknown(tftypes.String)).config(of)
	p := s.plan(t, config, null)
	_, diagnostics := s.apply(t, config, null, p.state)
	failures := errorsOf(diagnostics)
	if len(failures) != 1 || failures[0].Summary != fwdiag.SummaryUndetermined {
		t.Fatalf("want one error, got %v", failures)
	}
}

// A provider block that is not known yet decides nothing at plan, and
// everything at apply.
func TestProvider_unknownConfiguration(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"profile", "catalogue_files", "policy_directories"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			settled := configured(t, nil)
			of := settled.workloadType()
			null := tftypes.NewValue(of, nil)
			config := caseFiles().config(of)
			state := settled.settle(t, config, null)

			s := newServer(t)
			kind := s.schemas.Provider.ValueType().(tftypes.Object).AttributeTypes[name]
			diagnostics := s.configure(t, map[string]tftypes.Value{name: unknown(kind)})
			noErrors(t, diagnostics)
			if len(diagnostics) != 1 || diagnostics[0].Summary != session.SummaryUnknown || diagnostics[0].Attribute == nil {
				t.Fatalf("want one warning at the attribute, got %v", diagnostics)
			}
			for what, prior := range map[string]tftypes.Value{"create": null, "update": state} {
				p := s.plan(t, config, prior)
				noErrors(t, p.diagnostics)
				if members(t, p.state)["decision"].IsKnown() {
					t.Errorf("%s: something was decided without a policy", what)
				}
				if _, refused := s.apply(t, config, prior, p.state); len(errorsOf(refused)) == 0 {
					t.Errorf("%s: applied without a policy", what)
				}
			}
		})
	}
}
