package workload

import (
	"bytes"
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

// TypeName is the name of the resource.
const TypeName = "sovereign_workload"

// Lean answers what a plan asks about a workload without walking its schema
// for every value, as the framework does: with a hundred values in a workload
// and thousands of workloads in a state that walk is most of a plan.
//
// It asks the same planner, and leaves what is out of the ordinary to the
// framework: a configuration with a mistake, a state that was just imported,
// a provider that is not configured. Tests hold both answers against each
// other.
type Lean struct {
	words    *vocabulary.Vocabulary
	kind     tftypes.Object
	identity tftypes.Object
	checks   checks
}

// NewLean prepares answers for the schema of these words.
func NewLean(ctx context.Context, source vocabulary.Source) (*Lean, error) {
	words, err := source()
	if err != nil {
		return nil, err
	}
	schema, err := resourceSchema(words)
	if err != nil {
		return nil, err
	}
	kind, ok := schema.Type().TerraformType(ctx).(tftypes.Object)
	if !ok {
		return nil, fmt.Errorf("the schema of %s is no object", TypeName)
	}
	return &Lean{
		words: words, kind: kind, checks: newChecks(words),
		identity: tftypes.Object{AttributeTypes: map[string]tftypes.Type{"name": tftypes.String}},
	}, nil
}

// Validate answers with true where the configuration has no mistake.
func (l *Lean) Validate(req *tfprotov6.ValidateResourceConfigRequest) bool {
	config, err := req.Config.Unmarshal(l.kind)
	return err == nil && l.checks.workload(config)
}

// Plan answers a plan; nil leaves the answer to the framework.
func (l *Lean) Plan(ctx context.Context, s *session.Session, req *tfprotov6.PlanResourceChangeRequest) *tfprotov6.PlanResourceChangeResponse {
	if s == nil || s.Pending() || len(req.PriorPrivate) > 0 {
		return nil
	}
	proposed, err := req.ProposedNewState.Unmarshal(l.kind)
	if err != nil || proposed.IsNull() {
		return nil
	}
	prior, err := req.PriorState.Unmarshal(l.kind)
	if err != nil {
		return nil
	}
	// Equal bytes are equal values; other bytes may be too.
	changed := !bytes.Equal(req.PriorState.MsgPack, req.ProposedNewState.MsgPack) && !proposed.Equal(prior)
	planned, diagnostics := planner{session: s, words: l.words}.plan(ctx, proposed, prior, changed)
	resp := &tfprotov6.PlanResourceChangeResponse{}
	var ok bool
	if resp.Diagnostics, ok = fwdiag.Wire(diagnostics); !ok {
		return nil
	}
	if resp.PlannedState, err = pack(l.kind, planned); err != nil {
		return nil
	}
	if resp.RequiresReplace, err = replaces(planned, prior); err != nil {
		return nil
	}
	if resp.PlannedIdentity = req.PriorIdentity; resp.PlannedIdentity == nil {
		none, err := pack(l.identity, tftypes.NewValue(l.identity, nil))
		if err != nil {
			return nil
		}
		resp.PlannedIdentity = &tfprotov6.ResourceIdentityData{IdentityData: none}
	}
	return resp
}

// Read answers a refresh: the state stays, and is known by its name. A state
// that was just imported has private data and is left to the framework.
func (l *Lean) Read(req *tfprotov6.ReadResourceRequest) *tfprotov6.ReadResourceResponse {
	if len(req.Private) > 0 || req.CurrentState == nil {
		return nil
	}
	state, err := req.CurrentState.Unmarshal(l.kind)
	if err != nil || state.IsNull() {
		return nil
	}
	name, err := nameOf(state)
	if err != nil || name == "" {
		return nil
	}
	identity, err := pack(l.identity, tftypes.NewValue(l.identity, map[string]tftypes.Value{"name": text(name)}))
	if err != nil || !l.sameIdentity(req.CurrentIdentity, name) {
		return nil
	}
	return &tfprotov6.ReadResourceResponse{
		NewState: req.CurrentState, NewIdentity: &tfprotov6.ResourceIdentityData{IdentityData: identity},
	}
}

// sameIdentity tells whether an identity is the workload's, or there is none
// yet. Another one is a mistake that the framework reports.
func (l *Lean) sameIdentity(identity *tfprotov6.ResourceIdentityData, name string) bool {
	if identity == nil || identity.IdentityData == nil {
		return true
	}
	value, err := identity.IdentityData.Unmarshal(l.identity)
	if err != nil {
		return false
	}
	known, err := nameOf(value)
	return err == nil && (known == name || value.IsNull())
}

// replaces names the attribute that makes another workload of it.
func replaces(planned, prior tftypes.Value) ([]*tftypes.AttributePath, error) {
	before, err := members(prior)
	if err != nil || before == nil {
		return nil, err
	}
	now, err := members(planned)
	if err != nil || now["name"].Equal(before["name"]) {
		return nil, err
	}
	return []*tftypes.AttributePath{tftypes.NewAttributePath().WithAttributeName("name")}, nil
}

func pack(of tftypes.Type, value tftypes.Value) (*tfprotov6.DynamicValue, error) {
	packed, err := tfprotov6.NewDynamicValue(of, value)
	if err != nil {
		return nil, fmt.Errorf("packing an answer: %w", err)
	}
	return &packed, nil
}
