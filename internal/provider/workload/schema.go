package workload

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

const resourceMarkdown = `A system of the state or of a municipality: what it is, who owns it, how sensitive it is, and where its copies stand.

The plan is the gate. A copy at a site that the policy refuses is an error of the plan, with the rule, its source and the
nearest sites that would be allowed. Values that are not known yet are decided in every possible world; where the worlds
disagree, the plan says which value is missing and the gate closes at apply.`

func resourceSchema(words *vocabulary.Vocabulary) (schema.Schema, error) {
	attributes, err := resourceInputs(words.Workload, "owner", "copies")
	if err != nil {
		return schema.Schema{}, err
	}
	owner, err := resourceInputs(words.Owner)
	if err != nil {
		return schema.Schema{}, err
	}
	copied, err := resourceInputs(words.Copy)
	if err != nil {
		return schema.Schema{}, err
	}
	maps.Copy(copied, copyOutputs())
	attributes["name"] = schema.StringAttribute{
		Required: true,
		MarkdownDescription: "The name of the workload, unique within the state. It is " + words.Name.PatternWords +
			". Another name is another workload: it is replaced.",
		Validators:    stringValidators(words.Name),
		PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()},
	}
	attributes["owner"] = schema.SingleNestedAttribute{
		Required:            true,
		MarkdownDescription: words.Workload["owner"].Markdown(),
		Attributes:          owner,
	}
	attributes["copies"] = schema.MapNestedAttribute{
		Optional:            true,
		MarkdownDescription: copiesMarkdown(words),
		Validators:          copiesValidators(words),
		NestedObject:        schema.NestedAttributeObject{Attributes: copied},
	}
	attributes["id"] = schema.StringAttribute{Computed: true, MarkdownDescription: "The name again."}
	attributes["decision"] = decisionOutput()
	attributes["destinations"] = destinationsOutput()
	return schema.Schema{MarkdownDescription: resourceMarkdown, Attributes: attributes}, nil
}

// resourceInputs turns the words of the document into attributes. Attributes
// named in except are written by hand.
func resourceInputs(properties map[string]vocabulary.Property, except ...string) (map[string]schema.Attribute, error) {
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

func copyOutputs() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"verdict": computed("Whether the copy may stand there: `allowed`. A refused copy stops the plan, so no other verdict is ever stored."),
		"obligations": schema.ListNestedAttribute{
			Computed:            true,
			MarkdownDescription: "Conditions on the copy, with the state of their evidence.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"code":   computed("The condition, by the last part of the rule's id."),
				"status": computed("`met`, `unmet` or `unknown`."),
			}},
		},
		"location": schema.SingleNestedAttribute{
			Computed:            true,
			MarkdownDescription: "Where the site is, to wire into other resources. Known at plan.",
			Attributes: map[string]schema.Attribute{
				"layer":   computed("`domestic`, `public_cloud` or `embassy_network`."),
				"cloud":   computed("The cloud behind the site, such as `aws`, `azure`, `google` or `openstack`; null where there is none."),
				"region":  computed("The cloud's region; null where there is none."),
				"country": computed("The country, as ISO 3166-1 alpha-2."),
			},
		},
		"tags": schema.MapAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: tagsMarkdown()},
	}
}

func decisionOutput() schema.Attribute {
	return schema.SingleNestedAttribute{
		Computed:            true,
		MarkdownDescription: "The decision about the workload as a whole, and the policy it rests on.",
		Attributes: map[string]schema.Attribute{
			"verdict":  computed("`allowed`, or `unplaced` where the workload has no copies."),
			"profile":  computed("The profile that decided."),
			"revision": computed("The digest of rules, profile and catalogue. A new one is planned as an update."),
			"posture":  computed("The posture in which it was decided."),
			"reasons": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "What the rules said, in short. The data source `sovereign_decision` has citations and fixes.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"rule":    computed("The id of the rule."),
					"effect":  computed("`require`, `oblige`, `warn` or `advise`."),
					"copy":    computed("The copy it is about; null where it is about the workload."),
					"message": computed("What is the case."),
				}},
			},
		},
	}
}

func destinationsOutput() schema.Attribute {
	return schema.MapNestedAttribute{
		Computed:            true,
		MarkdownDescription: "What each layer (`domestic`, `public_cloud`, `embassy_network`) may do for the workload.",
		NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"verdict": computed("`allowed`, `denied`, or `required` where at least one copy must exist there."),
			"roles": schema.ListAttribute{
				Computed: true, ElementType: types.StringType, MarkdownDescription: "The roles that have this verdict.",
			},
		}},
	}
}

func computed(description string) schema.Attribute {
	return schema.StringAttribute{Computed: true, MarkdownDescription: description}
}
