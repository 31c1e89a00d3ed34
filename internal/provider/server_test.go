package provider_test

import (
	"fmt"
	"maps"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider"
)

// today stands still: a decision may depend on the day.
func today() clock.Clock { return clock.Fixed(time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)) }

// server speaks the plugin protocol to a provider without a Terraform
// between, for what Terraform does not show: attribute paths, and values at
// their first and second plan.
type server struct {
	tfprotov6.ProviderServer

	schemas *tfprotov6.GetProviderSchemaResponse
}

func newServer(t *testing.T) *server {
	t.Helper()
	s := &server{ProviderServer: provider.NewServer("test", today())()}
	var err error
	if s.schemas, err = s.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{}); err != nil {
		t.Fatal(err)
	}
	noErrors(t, s.schemas.Diagnostics)
	return s
}

// configured is a server with a provider block. Tests share servers of equal
// blocks: compiling the policy takes longer than most tests, and a provider
// answers many questions at once.
func configured(t *testing.T, block map[string]tftypes.Value) *server {
	t.Helper()
	start := sync.OnceValue(func() *server {
		s := newServer(t)
		noErrors(t, s.configure(t, block))
		return s
	})
	found, _ := servers.LoadOrStore(fmt.Sprint(block), start)
	s := found.(func() *server)()
	if s == nil {
		t.Fatalf("the provider with the block %v did not start", block)
	}
	return s
}

// servers holds the shared ones by their blocks.
var servers sync.Map

func (s *server) configure(t *testing.T, block map[string]tftypes.Value) []*tfprotov6.Diagnostic {
	t.Helper()
	of := s.schemas.Provider.ValueType().(tftypes.Object)
	response, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: dynamic(t, of, object(of, block))})
	if err != nil {
		t.Fatal(err)
	}
	return response.Diagnostics
}

func (s *server) workloadType() tftypes.Object {
	return s.schemas.ResourceSchemas["sovereign_workload"].ValueType().(tftypes.Object)
}

// planned is the answer to one plan.
type planned struct {
	state       tftypes.Value
	diagnostics []*tfprotov6.Diagnostic
	replaces    bool
}

// plan proposes a configuration over a prior state; null for a create.
func (s *server) plan(t *testing.T, config, prior tftypes.Value) planned {
	t.Helper()
	of := s.workloadType()
	response, err := s.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: "sovereign_workload", PriorState: dynamic(t, of, prior), Config: dynamic(t, of, config),
		ProposedNewState: dynamic(t, of, propose(t, config, prior)),
	})
	if err != nil {
		t.Fatal(err)
	}
	answer := planned{diagnostics: response.Diagnostics, replaces: len(response.RequiresReplace) > 0}
	if response.PlannedState != nil {
		if answer.state, err = response.PlannedState.Unmarshal(of); err != nil {
			t.Fatal(err)
		}
	}
	return answer
}

// apply applies a planned state over a prior one.
func (s *server) apply(t *testing.T, config, prior, state tftypes.Value) (tftypes.Value, []*tfprotov6.Diagnostic) {
	t.Helper()
	of := s.workloadType()
	response, err := s.ApplyResourceChange(t.Context(), &tfprotov6.ApplyResourceChangeRequest{
		TypeName: "sovereign_workload", PriorState: dynamic(t, of, prior), Config: dynamic(t, of, config), PlannedState: dynamic(t, of, state),
	})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := response.NewState.Unmarshal(of)
	if err != nil {
		t.Fatal(err)
	}
	return applied, response.Diagnostics
}

// settle plans and applies a configuration over a prior state.
func (s *server) settle(t *testing.T, config, prior tftypes.Value) tftypes.Value {
	t.Helper()
	p := s.plan(t, config, prior)
	noErrors(t, p.diagnostics)
	state, diagnostics := s.apply(t, config, prior, p.state)
	noErrors(t, diagnostics)
	return state
}

// propose does what Terraform does before it asks: computed attributes that
// the configuration leaves out keep their prior value.
func propose(t *testing.T, config, prior tftypes.Value) tftypes.Value {
	t.Helper()
	if config.IsNull() || !config.IsKnown() || prior.IsNull() {
		return config
	}
	proposed, before := members(t, config), members(t, prior)
	for _, name := range []string{"id", "decision", "destinations"} {
		proposed[name] = before[name]
	}
	copies := proposed["copies"]
	if copies.IsKnown() && !copies.IsNull() {
		now, then := members(t, copies), members(t, before["copies"])
		for name, value := range now {
			if old, ok := then[name]; ok && value.IsKnown() {
				attributes, earlier := members(t, value), members(t, old)
				for _, computed := range []string{"verdict", "obligations", "location", "tags"} {
					attributes[computed] = earlier[computed]
				}
				now[name] = tftypes.NewValue(value.Type(), attributes)
			}
		}
		proposed["copies"] = tftypes.NewValue(copies.Type(), now)
	}
	return tftypes.NewValue(config.Type(), proposed)
}

// object fills an object's attributes, null where nothing is given.
func object(of tftypes.Object, given map[string]tftypes.Value) tftypes.Value {
	attributes := make(map[string]tftypes.Value, len(of.AttributeTypes))
	for name, kind := range of.AttributeTypes {
		if value, ok := given[name]; ok {
			attributes[name] = value
			continue
		}
		attributes[name] = tftypes.NewValue(kind, nil)
	}
	return tftypes.NewValue(of, attributes)
}

func members(t *testing.T, value tftypes.Value) map[string]tftypes.Value {
	t.Helper()
	if value.IsNull() || !value.IsKnown() {
		return nil
	}
	var found map[string]tftypes.Value
	if err := value.As(&found); err != nil {
		t.Fatal(err)
	}
	return maps.Clone(found)
}

func dynamic(t *testing.T, of tftypes.Type, value tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	wire, err := tfprotov6.NewDynamicValue(of, value)
	if err != nil {
		t.Fatal(err)
	}
	return &wire
}

func noErrors(t *testing.T, diagnostics []*tfprotov6.Diagnostic) {
	t.Helper()
	for _, d := range errorsOf(diagnostics) {
		t.Fatalf("unexpected error at %s: %s: %s", d.Attribute, d.Summary, d.Detail)
	}
}

func errorsOf(diagnostics []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
	return ofSeverity(diagnostics, tfprotov6.DiagnosticSeverityError)
}

func warningsOf(diagnostics []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
	return ofSeverity(diagnostics, tfprotov6.DiagnosticSeverityWarning)
}

func ofSeverity(diagnostics []*tfprotov6.Diagnostic, severity tfprotov6.DiagnosticSeverity) []*tfprotov6.Diagnostic {
	var found []*tfprotov6.Diagnostic
	for _, d := range diagnostics {
		if d.Severity == severity {
			found = append(found, d)
		}
	}
	return found
}
