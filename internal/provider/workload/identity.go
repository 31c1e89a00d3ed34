package workload

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

// SummaryImport is the summary of an import that names no workload.
const SummaryImport = "Workload cannot be imported"

// IdentitySchema implements resource.ResourceWithIdentity. A later change of
// it would break states, so it holds the one thing that never changes.
func (*workloadResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{Attributes: map[string]identityschema.Attribute{
		"name": identityschema.StringAttribute{RequiredForImport: true, Description: "The name of the workload."},
	}}
}

// ImportState takes the name and nothing else: everything else about a
// workload is what the configuration says. The next plan is an update that
// fills it in, and it passes the gate.
func (r *workloadResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	name := req.ID
	if name == "" && req.Identity != nil {
		var given types.String
		if resp.Diagnostics.Append(req.Identity.GetAttribute(ctx, path.Root("name"), &given)...); resp.Diagnostics.HasError() {
			return
		}
		name = given.ValueString()
	}
	words, err := r.words()
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	pattern, err := regexp.Compile(words.Name.Pattern)
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	if !pattern.MatchString(name) {
		resp.Diagnostics.AddError(SummaryImport, fmt.Sprintf(
			"%s is not the name of a workload: it must be %s. Import by name, such as: terraform import sovereign_workload.land_register land-register",
			document.Quote(name), words.Name.PatternWords))
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("name"), name)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("id"), name)...)
	if resp.Identity != nil {
		resp.Diagnostics.Append(resp.Identity.SetAttribute(ctx, path.Root("name"), name)...)
	}
}

// identify writes the identity; nil where the client knows no identities.
func identify(ctx context.Context, raw tftypes.Value, identity *tfsdk.ResourceIdentity) diag.Diagnostics {
	if identity == nil {
		return nil
	}
	name, err := nameOf(raw)
	if err != nil {
		return diag.Diagnostics{fwdiag.Internal(err)}
	}
	return identity.SetAttribute(ctx, path.Root("name"), name)
}
