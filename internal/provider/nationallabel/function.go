// Package nationallabel gives the national labels of a class of sensitivity.
package nationallabel

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

var _ function.Function = (*labelFunction)(nil)

// NewFunction returns the constructor of the function national_label.
func NewFunction(words vocabulary.Source) func() function.Function {
	return func() function.Function { return &labelFunction{words: words} }
}

type labelFunction struct{ words vocabulary.Source }

func (*labelFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "national_label"
}

func (f *labelFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Gives the national labels of a class of sensitivity",
		MarkdownDescription: "Gives the labels that a state's law uses for a class of sensitivity, as an embedded profile has them. " +
			"The list is empty where the law has no label of its own for the class.",
		Parameters: []function.Parameter{
			function.StringParameter{Name: "profile", MarkdownDescription: "An embedded profile: `" + strings.Join(profile.Names(), "`, `") + "`."},
			function.StringParameter{Name: "sensitivity", MarkdownDescription: "The class: `public`, `limited`, `sensitive` or `classified`."},
		},
		Return: function.ListReturn{ElementType: types.StringType},
	}
}

func (f *labelFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var name, class string
	if resp.Error = req.Arguments.Get(ctx, &name, &class); resp.Error != nil {
		return
	}
	words, err := f.words()
	if err != nil {
		resp.Error = function.NewFuncError(err.Error())
		return
	}
	// Only embedded profiles: a function that read files would not be pure.
	if names := profile.Names(); !slices.Contains(names, name) {
		resp.Error = function.NewArgumentFuncError(0, unknown("profile", name, names))
		return
	}
	if classes := words.Workload["sensitivity"].Words; !slices.Contains(classes, class) {
		resp.Error = function.NewArgumentFuncError(1, unknown("class of sensitivity", class, classes))
		return
	}
	found, err := profile.Load(ctx, name)
	if err != nil {
		resp.Error = function.NewFuncError("The profile could not be read: " + err.Error())
		return
	}
	labels := found.Labels[class]
	if labels == nil {
		labels = []string{}
	}
	resp.Error = resp.Result.Set(ctx, labels)
}

// unknown says which words there are and which one was probably meant.
func unknown(what, word string, words []string) string {
	text := fmt.Sprintf("No %s is called %s. There are: %s.", what, document.Quote(word), strings.Join(words, ", "))
	if near := document.Nearest(word, words); near != "" {
		text += fmt.Sprintf(" Did you mean %q?", near)
	}
	return text
}
