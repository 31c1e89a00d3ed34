package decision

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

var _ function.Function = (*decideFunction)(nil)

// NewFunction returns the constructor of the function decide.
func NewFunction(embedded session.Embedded) func() function.Function {
	schema := sync.OnceValues(domain.Schema)
	return func() function.Function { return &decideFunction{embedded: embedded, schema: schema} }
}

type decideFunction struct {
	embedded session.Embedded
	schema   func() (*document.Schema, error)
}

func (*decideFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "decide"
}

func (*decideFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Decides where a workload may stand",
		MarkdownDescription: "Decides about one workload by the embedded policy, profile and catalogue in normal posture. A function sees no provider " +
			"block: for a profile, a catalogue or rules of your own, or for another posture, use the data source `sovereign_decision`.",
		Parameters: []function.Parameter{function.DynamicParameter{
			Name:                "workload",
			MarkdownDescription: "The workload: an object with `name` and the fields of a workload document, as in the resource `sovereign_workload`. Unknown fields and words are errors.",
		}},
		Return: function.ObjectReturn{AttributeTypes: answerTypes()},
	}
}

func (f *decideFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var argument types.Dynamic
	if resp.Error = req.Arguments.Get(ctx, &argument); resp.Error != nil {
		return
	}
	w, err := f.read(ctx, argument)
	if err != nil {
		resp.Error = function.NewArgumentFuncError(0, err.Error())
		return
	}
	decider, err := f.embedded()
	if err != nil {
		resp.Error = function.NewFuncError("The embedded policy cannot be loaded: " + err.Error())
		return
	}
	decided, err := decider.Decide(ctx, w, placement.Want{})
	if err != nil {
		resp.Error = refused(err)
		return
	}
	resp.Error = resp.Result.Set(ctx, answerOf(decided, decider.Policy()))
}

func refused(err error) *function.FuncError {
	if input, ok := errors.AsType[*placement.InputError](err); ok {
		return function.NewArgumentFuncError(0, fmt.Sprintf("%s: %s", input.Path, fwdiag.Advice(input)))
	}
	return function.NewFuncError("The policy gave no answer: " + err.Error())
}

// read takes the argument through the reader of workload documents, so that a
// mistake in it gets the same answer as in a file.
func (f *decideFunction) read(ctx context.Context, argument types.Dynamic) (*domain.Workload, error) {
	raw, err := argument.UnderlyingValue().ToTerraformValue(ctx)
	if err != nil {
		return nil, fmt.Errorf("the workload cannot be read: %w", err)
	}
	plain, err := plainValue(raw)
	if err != nil {
		return nil, err
	}
	fields, ok := plain.(map[string]any)
	if !ok {
		return nil, errors.New("the workload is not an object; write it as in the resource sovereign_workload")
	}
	name, ok := fields["name"].(string)
	if !ok {
		return nil, errors.New("the workload has no name; add name = \"land-register\"")
	}
	delete(fields, "name")
	text, err := json.Marshal(map[string]any{"workloads": map[string]any{name: fields}})
	if err != nil {
		return nil, fmt.Errorf("the workload cannot be read: %w", err)
	}
	schema, err := f.schema()
	if err != nil {
		return nil, err
	}
	node, err := document.Read(ctx, document.Source{Reader: bytes.NewReader(text), Format: document.JSON}, schema, document.DefaultLimits())
	if err != nil {
		return nil, withoutPlaces(err)
	}
	return domain.FromNode(name, node.Get("workloads").Get(name))
}

// withoutPlaces drops lines and columns: the text they count in is not one
// that anybody wrote.
func withoutPlaces(err error) error {
	var problems *document.Error
	if !errors.As(err, &problems) {
		return err
	}
	bare := &document.Error{More: problems.More}
	for _, p := range problems.Problems {
		p.File, p.Line, p.Column = "", 0, 0
		bare.Problems = append(bare.Problems, p)
	}
	return bare
}
