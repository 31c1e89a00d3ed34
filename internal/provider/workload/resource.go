package workload

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

var (
	_ resource.ResourceWithConfigure   = (*workloadResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*workloadResource)(nil)
	_ resource.ResourceWithImportState = (*workloadResource)(nil)
	_ resource.ResourceWithIdentity    = (*workloadResource)(nil)
)

// NewResource returns the constructor of sovereign_workload.
func NewResource(words vocabulary.Source) func() resource.Resource {
	return func() resource.Resource { return &workloadResource{words: words} }
}

type workloadResource struct {
	words   vocabulary.Source
	session *session.Session
}

func (*workloadResource) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_workload"
}

func (r *workloadResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	words, err := r.words()
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	if resp.Schema, err = resourceSchema(words); err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
	}
}

func (r *workloadResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.session = session.From(req.ProviderData, &resp.Diagnostics)
}

func (r *workloadResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	decided, diags := r.close(ctx, req.Plan.Raw, tftypes.NewValue(req.Plan.Raw.Type(), nil))
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	resp.State.Raw = decided
	resp.Diagnostics.Append(identify(ctx, decided, resp.Identity)...)
}

// Read keeps the state: there is no other side to ask. A decision that no
// longer stands is the plan's business.
func (*workloadResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	resp.Diagnostics.Append(identify(ctx, req.State.Raw, resp.Identity)...)
}

func (r *workloadResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	decided, diags := r.close(ctx, req.Plan.Raw, req.State.Raw)
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	resp.State.Raw = decided
	resp.Diagnostics.Append(identify(ctx, decided, resp.Identity)...)
}

// Delete has nothing to do: the framework removes the state.
func (*workloadResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// close is the gate at apply: everything is known now, and only a yes passes.
// Warnings were said by the plan that Terraform makes just before.
func (r *workloadResource) close(ctx context.Context, plan, state tftypes.Value) (tftypes.Value, diag.Diagnostics) {
	var diagnostics diag.Diagnostics
	if r.session == nil || r.session.Pending() {
		diagnostics.AddError(session.SummaryNotConfigured, notConfigured(r.session))
		return plan, diagnostics
	}
	w, err := Decode(plan)
	if err == nil {
		w.Previous, err = previous(state)
	}
	if err != nil {
		diagnostics.Append(fwdiag.Internal(err))
		return plan, diagnostics
	}
	if len(w.Unknown) > 0 {
		diagnostics.Append(fwdiag.Error(fwdiag.Path(w.Unknown[0]), fwdiag.SummaryUndetermined, fmt.Sprintf(
			"Workload %s: the value of %s is still not known at apply, and without it nothing is allowed.", w.Name, w.Unknown[0])))
		return plan, diagnostics
	}
	decision, judged := gate{session: r.session, workload: w}.pass(ctx)
	diagnostics.Append(judged.Errors()...)
	if diagnostics.HasError() {
		return plan, diagnostics
	}
	decided, err := encode(plan, answerOf(r.session.Decider, decision))
	if err != nil {
		diagnostics.Append(fwdiag.Internal(err))
	}
	return decided, diagnostics
}

func notConfigured(s *session.Session) string {
	if s == nil {
		return "Terraform asked for a workload before it configured the provider. Please report this."
	}
	return s.PendingDetail()
}

// nameOf reads the name from a state or plan; empty while it is unknown.
func nameOf(raw tftypes.Value) (string, error) {
	attributes, err := members(raw)
	if err != nil {
		return "", err
	}
	var name string
	if value := attributes["name"]; value.IsKnown() && !value.IsNull() {
		if err := value.As(&name); err != nil {
			return "", fmt.Errorf("reading %s: %w", path.Root("name"), err)
		}
	}
	return name, nil
}
