package provider

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
)

// Keys of log fields.
const (
	logKeyProfile  = "profile"
	logKeyRevision = "revision"
)

// model is the provider block.
type model struct {
	Profile           types.String `tfsdk:"profile"`
	CatalogueFiles    types.List   `tfsdk:"catalogue_files"`
	PolicyDirectories types.List   `tfsdk:"policy_directories"`
}

func (p *sovereignProvider) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	texts := []validator.List{
		listvalidator.SizeAtLeast(1), listvalidator.NoNullValues(), listvalidator.UniqueValues(),
		listvalidator.ValueStringsAre(stringvalidator.LengthAtLeast(1)),
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Decides by policy where the systems of a state may stand: in the government cloud, in a public cloud, or in a data embassy.",
		Attributes: map[string]schema.Attribute{
			"profile": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "The stand the state takes: the name of an embedded profile, or the path of a profile of your own. Default: `" +
					profile.Default + "`. Embedded:" + profileList() + ".",
				Validators: []validator.String{stringvalidator.LengthAtLeast(1)},
			},
			"catalogue_files": schema.ListAttribute{
				Optional: true, ElementType: types.StringType, Validators: texts,
				MarkdownDescription: "Catalogues of sites, by path. Together they replace the embedded catalogue; the word `embedded` in the list adds it. Default: the embedded catalogue.",
			},
			"policy_directories": schema.ListAttribute{
				Optional: true, ElementType: types.StringType, Validators: texts,
				MarkdownDescription: "Directories with rules of your own (Rego packages under `sovereign.custom`). They can only tighten. Default: none.",
			},
		},
	}
}

func profileList() string {
	return " `" + strings.Join(profile.Names(), "`, `") + "`"
}

// Configure loads and compiles the policy, once for each provider block. It
// does not run for `terraform validate`.
func (p *sovereignProvider) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var config model
	if resp.Diagnostics.Append(req.Config.Get(ctx, &config)...); resp.Diagnostics.HasError() {
		return
	}
	if unknown := config.unknown(); len(unknown) > 0 {
		p.postpone(unknown, req, resp)
		return
	}
	cfg, diags := config.assembly(ctx)
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	cfg.Clock = p.clock
	decider, err := assembly.Open(ctx, cfg)
	if err != nil {
		resp.Diagnostics.Append(unloaded(cfg, err))
		return
	}
	policy := decider.Policy()
	tflog.Info(ctx, "Policy loaded", map[string]any{logKeyProfile: policy.Profile, logKeyRevision: policy.Revision})
	p.share(resp, session.New(decider, session.NewSimulate(cfg)))
}

// postpone answers a provider block that is not known yet. A plan still goes
// on: nothing is decided in it, and the gate closes at apply, when Terraform
// configures the provider again with everything known.
func (p *sovereignProvider) postpone(unknown []string, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	pending := &session.Session{Unknown: unknown}
	p.share(resp, pending)
	if req.ClientCapabilities.DeferralAllowed {
		p.session.Store(nil) // the framework answers for deferred resources
		resp.Deferred = &provider.Deferred{Reason: provider.DeferredReasonProviderConfigUnknown}
		return
	}
	resp.Diagnostics.Append(fwdiag.Warning(path.Root(unknown[0]), session.SummaryUnknown, pending.PendingDetail()+
		" This plan decides nothing; the gate closes at apply."))
}

func (p *sovereignProvider) share(resp *provider.ConfigureResponse, s *session.Session) {
	p.session.Store(s)
	resp.ResourceData = s
	resp.DataSourceData = s
}

// unknown lists the attributes that are not wholly known.
func (m model) unknown() []string {
	var names []string
	if m.Profile.IsUnknown() {
		names = append(names, "profile")
	}
	for _, list := range []struct {
		name  string
		value types.List
	}{{"catalogue_files", m.CatalogueFiles}, {"policy_directories", m.PolicyDirectories}} {
		if list.value.IsUnknown() || slices.ContainsFunc(list.value.Elements(), func(v attr.Value) bool { return v.IsUnknown() }) {
			names = append(names, list.name)
		}
	}
	return names
}

func (m model) assembly(ctx context.Context) (assembly.Config, diag.Diagnostics) {
	cfg := assembly.Config{Profile: m.Profile.ValueString()}
	var diagnostics diag.Diagnostics
	if !m.CatalogueFiles.IsNull() {
		diagnostics.Append(m.CatalogueFiles.ElementsAs(ctx, &cfg.CatalogueFiles, false)...)
	}
	if !m.PolicyDirectories.IsNull() {
		diagnostics.Append(m.PolicyDirectories.ElementsAs(ctx, &cfg.PolicyDirectories, false)...)
	}
	return cfg, diagnostics
}
