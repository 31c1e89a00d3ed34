package decision

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/workload"
)

// reason, option, destination, copied and answer are what Terraform sees of a
// decision. The function has one object of everything, the data source the
// same parts as attributes.
type (
	reason struct {
		Rule      string     `tfsdk:"rule"`
		Effect    string     `tfsdk:"effect"`
		Copy      *string    `tfsdk:"copy"`
		Message   string     `tfsdk:"message"`
		Fix       string     `tfsdk:"fix"`
		Citations []citation `tfsdk:"citations"`
	}
	citation struct {
		Document string `tfsdk:"document"`
		Section  string `tfsdk:"section"`
	}
	option struct {
		Site    string `tfsdk:"site"`
		Role    string `tfsdk:"role"`
		Verdict string `tfsdk:"verdict"`
	}
	destination struct {
		Verdict string   `tfsdk:"verdict"`
		Roles   []string `tfsdk:"roles"`
	}
	obligation struct {
		Code   string `tfsdk:"code"`
		Status string `tfsdk:"status"`
	}
	copied struct {
		Verdict     string       `tfsdk:"verdict"`
		Obligations []obligation `tfsdk:"obligations"`
	}
	answer struct {
		Name         string                 `tfsdk:"name"`
		Verdict      string                 `tfsdk:"verdict"`
		Profile      string                 `tfsdk:"profile"`
		Revision     string                 `tfsdk:"revision"`
		Destinations map[string]destination `tfsdk:"destinations"`
		Copies       map[string]copied      `tfsdk:"copies"`
		Reasons      []reason               `tfsdk:"reasons"`
	}
)

func object(attributes map[string]attr.Type) types.ObjectType {
	return types.ObjectType{AttrTypes: attributes}
}

// answerTypes is the type of answer.
func answerTypes() map[string]attr.Type {
	return map[string]attr.Type{
		"name": types.StringType, "verdict": types.StringType, "profile": types.StringType, "revision": types.StringType,
		"destinations": types.MapType{ElemType: object(map[string]attr.Type{
			"verdict": types.StringType, "roles": types.ListType{ElemType: types.StringType},
		})},
		"copies": types.MapType{ElemType: object(map[string]attr.Type{
			"verdict": types.StringType,
			"obligations": types.ListType{ElemType: object(map[string]attr.Type{
				"code": types.StringType, "status": types.StringType,
			})},
		})},
		"reasons": types.ListType{ElemType: object(map[string]attr.Type{
			"rule": types.StringType, "effect": types.StringType, "copy": types.StringType, "message": types.StringType, "fix": types.StringType,
			"citations": types.ListType{ElemType: object(map[string]attr.Type{"document": types.StringType, "section": types.StringType})},
		})},
	}
}

func answerOf(decided *placement.Decision, policy placement.PolicyRef) answer {
	result := answer{
		Name: decided.Name, Verdict: string(decided.Verdict), Profile: policy.Profile, Revision: policy.Revision,
		Destinations: make(map[string]destination, len(decided.Destinations)),
		Copies:       make(map[string]copied, len(decided.Copies)),
		Reasons:      reasonsOf(decided),
	}
	for layer, found := range decided.Destinations {
		roles := append([]string{}, found.Roles...)
		result.Destinations[layer] = destination{Verdict: string(found.Verdict), Roles: roles}
	}
	for name, found := range decided.Copies {
		obligations := make([]obligation, 0, len(found.Obligations))
		for _, o := range found.Obligations {
			obligations = append(obligations, obligation{Code: o.Code, Status: o.Status})
		}
		result.Copies[name] = copied{Verdict: string(found.Verdict), Obligations: obligations}
	}
	return result
}

func reasonsOf(decided *placement.Decision) []reason {
	said := workload.SaidReasons(decided)
	reasons := make([]reason, 0, len(said))
	for _, s := range said {
		r := reason{Rule: s.Rule, Effect: string(s.Effect), Message: s.Message, Fix: s.Fix, Citations: make([]citation, 0, len(s.Citations))}
		if s.Copy != "" {
			r.Copy = &s.Copy
		}
		for _, c := range s.Citations {
			r.Citations = append(r.Citations, citation(c))
		}
		reasons = append(reasons, r)
	}
	return reasons
}

func optionsOf(decided *placement.Decision) []option {
	options := make([]option, 0, len(decided.Options))
	for _, o := range decided.Options {
		options = append(options, option{Site: o.Site, Role: o.Role, Verdict: string(o.Verdict)})
	}
	return options
}
