package site

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// SummaryNoSite is the summary of a name that the catalogue does not have.
const SummaryNoSite = "Site is not in the catalogue"

var _ datasource.DataSourceWithConfigure = (*dataSource)(nil)

// NewDataSource is the constructor of sovereign_site.
func NewDataSource() datasource.DataSource { return &dataSource{} }

type dataSource struct{ session *session.Session }

func (*dataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_site"
}

func (*dataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "One site of the catalogue, with the facts that rules look at.",
		Attributes: with(facts(), map[string]schema.Attribute{
			"name": schema.StringAttribute{
				Required: true, MarkdownDescription: "The name of the site in the catalogue.",
				Validators: []validator.String{stringvalidator.LengthBetween(1, 63)},
			},
		}),
	}
}

func (d *dataSource) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	d.session = session.From(req.ProviderData, &resp.Diagnostics)
}

func (d *dataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	catalogue := catalogueOf(d.session, &resp.Diagnostics)
	if catalogue == nil {
		return
	}
	var name types.String
	if resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root("name"), &name)...); resp.Diagnostics.HasError() {
		return
	}
	found, ok := catalogue.Find(name.ValueString())
	if !ok {
		resp.Diagnostics.AddAttributeError(path.Root("name"), SummaryNoSite, missing(catalogue, name.ValueString()))
		return
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, modelOf(found))...)
}

// missing says which site was probably meant.
func missing(catalogue *domain.Catalogue, name string) string {
	detail := fmt.Sprintf("No site is called %s. `sovereign sites` and the data source sovereign_sites list them all.", document.Quote(name))
	names := make([]string, len(catalogue.Sites))
	for i, s := range catalogue.Sites {
		names[i] = s.Name
	}
	if near := document.Nearest(name, names); near != "" {
		detail += fmt.Sprintf(" Did you mean %q?", near)
	}
	return detail
}

// catalogueOf is the catalogue of a session; nil, with an error, where there
// is none yet.
func catalogueOf(s *session.Session, diagnostics *diag.Diagnostics) *domain.Catalogue {
	switch {
	case s == nil:
		diagnostics.AddError(session.SummaryNotConfigured, "Terraform asked for sites before it configured the provider. Please report this.")
		return nil
	case s.Pending():
		diagnostics.AddError(session.SummaryUnknown, s.PendingDetail())
		return nil
	}
	return s.Decider.Catalogue()
}
