package securityclass

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

var _ function.Function = (*parseFunction)(nil)

// NewFunction returns the function parse_security_class.
func NewFunction() function.Function { return &parseFunction{} }

type parseFunction struct{}

// result is what the function returns.
type result struct {
	Integrity       int64 `tfsdk:"integrity"`
	Availability    int64 `tfsdk:"availability"`
	Confidentiality int64 `tfsdk:"confidentiality"`
}

func (*parseFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "parse_security_class"
}

func (*parseFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Reads a security class of ISKE",
		MarkdownDescription: "Reads a security class in the notation of ISKE, such as `K2T1S2`, into `availability` (K), `integrity` (T) and " +
			"`confidentiality` (S), each a number from 0 to 3. The parts may come in any order. ISKE was replaced on 1 January 2023; " +
			"old contracts and registers still carry its classes. What a number asks for is not derived: that is for whoever owns the data to say.",
		Parameters: []function.Parameter{function.StringParameter{
			Name: "class", MarkdownDescription: "The class: K, T and S, each once, each followed by a digit from 0 to 3.",
		}},
		Return: function.ObjectReturn{AttributeTypes: map[string]attr.Type{
			"integrity": types.Int64Type, "availability": types.Int64Type, "confidentiality": types.Int64Type,
		}},
	}
}

func (*parseFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var notation string
	if resp.Error = req.Arguments.Get(ctx, &notation); resp.Error != nil {
		return
	}
	class, err := Parse(notation)
	if err != nil {
		resp.Error = function.NewArgumentFuncError(0, err.Error())
		return
	}
	resp.Error = resp.Result.Set(ctx, result(class))
}
