package site

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

var _ datasource.DataSourceWithConfigure = (*listDataSource)(nil)

// NewListDataSource returns the constructor of sovereign_sites.
func NewListDataSource(words vocabulary.Source) func() datasource.DataSource {
	return func() datasource.DataSource { return &listDataSource{words: words} }
}

type listDataSource struct {
	words   vocabulary.Source
	session *session.Session
}

// listModel is the question and its answer.
type listModel struct {
	Layer   types.String `tfsdk:"layer"`
	Kind    types.String `tfsdk:"kind"`
	Country types.String `tfsdk:"country"`
	Cloud   types.String `tfsdk:"cloud"`
	Role    types.String `tfsdk:"role"`
	Sites   []model      `tfsdk:"sites"`
}

func (*listDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_sites"
}

func (d *listDataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	words, err := d.words()
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	filter := func(description string, checks ...validator.String) schema.Attribute {
		return schema.StringAttribute{Optional: true, MarkdownDescription: description + " Default: any.", Validators: checks}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "The sites of the catalogue that pass every filter, in the order of their names. That a site is listed does not mean that a workload may stand there: the plan of `sovereign_workload` decides that.",
		Attributes: map[string]schema.Attribute{
			"layer":   filter("Only sites of this layer: `domestic`, `public_cloud` or `embassy_network`.", stringvalidator.OneOf(domain.Layers()...)),
			"kind":    filter("Only sites of this kind.", stringvalidator.OneOf(words.SiteKinds...)),
			"country": filter("Only sites in this country, as ISO 3166-1 alpha-2.", stringvalidator.LengthBetween(2, 2)),
			"cloud":   filter("Only sites of this cloud, such as `aws`.", stringvalidator.LengthAtLeast(1)),
			"role":    filter("Only sites that can serve this role.", stringvalidator.OneOf(words.Copy["role"].Words...)),
			"sites": schema.ListNestedAttribute{
				Computed: true, MarkdownDescription: "The sites.",
				NestedObject: schema.NestedAttributeObject{
					Attributes: with(facts(), map[string]schema.Attribute{"name": text("The name of the site in the catalogue.")}),
				},
			},
		},
	}
}

func (d *listDataSource) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	d.session = session.From(req.ProviderData, &resp.Diagnostics)
}

func (d *listDataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	catalogue := catalogueOf(d.session, &resp.Diagnostics)
	if catalogue == nil {
		return
	}
	var asked listModel
	if resp.Diagnostics.Append(req.Config.Get(ctx, &asked)...); resp.Diagnostics.HasError() {
		return
	}
	asked.Sites = []model{}
	for _, s := range catalogue.Sites {
		if asked.takes(s) {
			asked.Sites = append(asked.Sites, modelOf(s))
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, asked)...)
}

// takes tells whether a site passes every filter. An empty filter is a filter:
// only an absent one lets everything through.
func (m listModel) takes(s *domain.Site) bool {
	for _, filter := range []struct {
		want types.String
		has  string
	}{{m.Layer, s.Layer()}, {m.Kind, s.Kind}, {m.Country, s.Country}, {m.Cloud, s.Cloud.Provider}} {
		if !filter.want.IsNull() && filter.want.ValueString() != filter.has {
			return false
		}
	}
	return m.Role.IsNull() || s.Serves(m.Role.ValueString())
}
