package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

func warned(diagnostics []*tfprotov6.Diagnostic, summary, path string) *tfprotov6.Diagnostic {
	for _, d := range warningsOf(diagnostics) {
		if d.Summary == summary && d.Attribute.String() == path {
			return d
		}
	}
	return nil
}

func TestWorkloadResource_plan_declassifies(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	prior := s.settle(t, caseFiles().config(of), tftypes.NewValue(of, nil))
	lower := caseFiles().with("sensitivity", text("limited"))
	p := s.plan(t, lower.config(of), prior)
	noErrors(t, p.diagnostics)
	d := warned(p.diagnostics, fwdiag.SummaryDeclassified, `AttributeName("sensitivity")`)
	if d == nil || !strings.Contains(d.Detail, "from sensitive down to limited") {
		t.Fatalf("the plan does not say that it declassifies: %v", p.diagnostics)
	}
	state, diagnostics := s.apply(t, lower.config(of), prior, p.state)
	noErrors(t, diagnostics)
	if again := s.plan(t, lower.config(of), state); !again.state.Equal(state) || len(again.diagnostics) != 0 {
		t.Errorf("planning again changes something: %v", again.diagnostics)
	}
	if higher := s.plan(t, caseFiles().config(of), state); warned(higher.diagnostics, fwdiag.SummaryDeclassified, `AttributeName("sensitivity")`) != nil {
		t.Error("raising the class is called a declassification")
	}
}

func TestWorkloadResource_plan_moves(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	prior := s.settle(t, website().config(of), tftypes.NewValue(of, nil))
	moved := website().withCopy("second", "site", text("ee-partner-1")).withCopy("second", "procurement", text("PROC-1"))
	p := s.plan(t, moved.config(of), prior)
	const where = `AttributeName("copies").ElementKeyString("second").AttributeName("site")`
	if d := warned(p.diagnostics, fwdiag.SummaryMoved, where); d == nil || !strings.Contains(d.Detail, "from ee-gov-2 to ee-partner-1") {
		t.Fatalf("the plan does not say that a copy moves: %v", p.diagnostics)
	}
	if warned(p.diagnostics, fwdiag.SummaryMoved, strings.Replace(where, "second", "main", 1)) != nil {
		t.Error("a copy that stays is said to move")
	}
}

func TestWorkloadResource_plan_renames(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	prior := s.settle(t, caseFiles().config(of), tftypes.NewValue(of, nil))
	p := s.plan(t, caseFiles().with("name", text("court-files")).config(of), prior)
	noErrors(t, p.diagnostics)
	if !p.replaces {
		t.Error("another name is another workload")
	}
}

// Another profile is another law: the plan says so and records it.
func TestWorkloadResource_plan_policyChanges(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	config := caseFiles().config(of)
	prior := s.settle(t, config, tftypes.NewValue(of, nil))

	other := configured(t, map[string]tftypes.Value{"profile": text("estonia-2014")})
	p := other.plan(t, config, prior)
	noErrors(t, p.diagnostics)
	if warned(p.diagnostics, fwdiag.SummaryPolicyChanged, `AttributeName("decision")`) == nil {
		t.Fatalf("the plan does not say that the policy changed: %v", p.diagnostics)
	}
	state, diagnostics := other.apply(t, config, prior, p.state)
	noErrors(t, diagnostics)
	if again := other.plan(t, config, state); !again.state.Equal(state) || len(again.diagnostics) != 0 {
		t.Errorf("planning again changes something: %v", again.diagnostics)
	}
}

func TestWorkloadResource_destroy(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	prior := s.settle(t, caseFiles().config(of), tftypes.NewValue(of, nil))
	null := tftypes.NewValue(of, nil)
	p := s.plan(t, null, prior)
	noErrors(t, p.diagnostics)
	gone, diagnostics := s.apply(t, null, prior, p.state)
	noErrors(t, diagnostics)
	if !gone.IsNull() {
		t.Errorf("something is left: %s", gone)
	}
}
