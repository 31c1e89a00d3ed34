package decision

import (
	"maps"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/workload"
)

const markdown = `Asks what the policy would say about a workload, in the provider's own situation or in another one, and never fails the
plan unless told to.

It is for questions, not for gates: Terraform reads a data source whose arguments are not known yet only at apply, so a
refusal would come late. The gate is the plan of the resource ` + "`sovereign_workload`" + `.`

func dataSourceSchema(words *vocabulary.Vocabulary) (schema.Schema, error) {
	attributes, err := workload.DataAttributes(words)
	if err != nil {
		return schema.Schema{}, err
	}
	text := workload.DataComputed
	maps.Copy(attributes, map[string]schema.Attribute{
		"posture": schema.StringAttribute{
			Optional: true, Validators: []validator.String{stringvalidator.OneOf(placement.Postures()...)},
			MarkdownDescription: "What if the posture were this one: `" + strings.Join(placement.Postures(), "`, `") + "`. Default: the provider's, and then the answer is no simulation.",
		},
		"domestic_control": schema.BoolAttribute{
			Optional:            true,
			MarkdownDescription: "What if the state did, or did not, control the data centres at home. Default: the provider's.",
		},
		"fail_on_denied": schema.BoolAttribute{
			Optional:            true,
			MarkdownDescription: "Make it an error when the verdict is `denied` or `undetermined`. Default: false.",
		},
		"verdict":    text("`allowed`, `denied`, `undetermined`, or `unplaced` where there are no copies."),
		"profile":    text("The profile that decided."),
		"revision":   text("The digest of rules, profile and catalogue."),
		"json":       text("The decision document, as `sovereign decide --format json` prints it."),
		"simulation": schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether the answer is about another situation than the provider's."},
		"reasons": schema.ListNestedAttribute{
			Computed: true, MarkdownDescription: "What the rules said.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"rule":    text("The id of the rule."),
				"effect":  text("`deny`, `require`, `oblige`, `warn` or `advise`."),
				"copy":    text("The copy it is about; null where it is about the workload."),
				"message": text("What is the case."),
				"fix":     text("What would make it pass."),
				"citations": schema.ListNestedAttribute{
					Computed: true, MarkdownDescription: "Where the rule comes from.",
					NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
						"document": text("The document."),
						"section":  text("The section of the document."),
					}},
				},
			}},
		},
		"options": schema.ListNestedAttribute{
			Computed: true, MarkdownDescription: "Every site and role of the catalogue, with the answer for this workload.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"site":    text("The site, by its name in the catalogue."),
				"role":    text("The role."),
				"verdict": text("`allowed`, `denied`, `undetermined`, or `required` where a copy of this role must exist at a site of this kind."),
			}},
		},
	})
	return schema.Schema{MarkdownDescription: markdown, Attributes: attributes}, nil
}
