package workload

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

// DataAttributes are the attributes that describe a workload, for a data
// source: those of the resource, with the answers of each copy.
func DataAttributes(words *vocabulary.Vocabulary) (map[string]schema.Attribute, error) {
	attributes, err := dataInputs(words.Workload, "owner", "copies")
	if err != nil {
		return nil, err
	}
	owner, err := dataInputs(words.Owner)
	if err != nil {
		return nil, err
	}
	copied, err := dataInputs(words.Copy)
	if err != nil {
		return nil, err
	}
	maps.Copy(copied, copyDataOutputs())
	attributes["name"] = schema.StringAttribute{
		Required:            true,
		MarkdownDescription: "The name of the workload. It is " + words.Name.PatternWords + ". Essential services are designated by name.",
		Validators:          stringValidators(words.Name),
	}
	attributes["owner"] = schema.SingleNestedAttribute{
		Required: true, MarkdownDescription: words.Workload["owner"].Markdown(), Attributes: owner,
	}
	attributes["copies"] = schema.MapNestedAttribute{
		Optional: true, MarkdownDescription: copiesMarkdown(words), Validators: copiesValidators(words),
		NestedObject: schema.NestedAttributeObject{Attributes: copied},
	}
	attributes["destinations"] = schema.MapNestedAttribute{
		Computed:            true,
		MarkdownDescription: "What each layer (`domestic`, `public_cloud`, `embassy_network`) may do for the workload.",
		NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"verdict": DataComputed("`allowed`, `denied`, `undetermined`, or `required` where at least one copy must exist there."),
			"roles": schema.ListAttribute{
				Computed: true, ElementType: types.StringType, MarkdownDescription: "The roles that have this verdict.",
			},
		}},
	}
	return attributes, nil
}

// DataComputed is a computed text of a data source.
func DataComputed(description string) schema.Attribute {
	return schema.StringAttribute{Computed: true, MarkdownDescription: description}
}

func dataInputs(properties map[string]vocabulary.Property, except ...string) (map[string]schema.Attribute, error) {
	attributes := make(map[string]schema.Attribute, len(properties))
	for name, p := range properties {
		switch {
		case slices.Contains(except, name):
		case p.Type == "string":
			attributes[name] = schema.StringAttribute{
				Required: p.Required, Optional: !p.Required, MarkdownDescription: p.Markdown(), Validators: stringValidators(p),
			}
		case p.Type == "boolean":
			attributes[name] = schema.BoolAttribute{
				Required: p.Required, Optional: !p.Required, MarkdownDescription: p.Markdown(),
			}
		case p.Type == "integer":
			attributes[name] = schema.Int64Attribute{
				Required: p.Required, Optional: !p.Required, MarkdownDescription: p.Markdown(), Validators: int64Validators(p),
			}
		default:
			return nil, fmt.Errorf("attribute %q of the workload document has the type %q, which has no attribute here", name, p.Type)
		}
	}
	return attributes, nil
}

func copyDataOutputs() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"verdict": DataComputed("`allowed`, `denied` or `undetermined`."),
		"obligations": schema.ListNestedAttribute{
			Computed:            true,
			MarkdownDescription: "Conditions on the copy, with the state of their evidence.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"code":   DataComputed("The condition, by the last part of the rule's id."),
				"status": DataComputed("`met`, `unmet` or `unknown`."),
			}},
		},
		"location": schema.SingleNestedAttribute{
			Computed:            true,
			MarkdownDescription: "Where the site is.",
			Attributes: map[string]schema.Attribute{
				"layer":   DataComputed("`domestic`, `public_cloud` or `embassy_network`."),
				"cloud":   DataComputed("The cloud behind the site; null where there is none."),
				"region":  DataComputed("The cloud's region; null where there is none."),
				"country": DataComputed("The country, as ISO 3166-1 alpha-2."),
			},
		},
		"tags": schema.MapAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: tagsMarkdown()},
	}
}
