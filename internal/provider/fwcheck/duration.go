// Package fwcheck holds the validators that the framework's own collection
// does not have.
package fwcheck

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// SummaryDuration is the summary of a duration that cannot be read.
const SummaryDuration = "Duration not understood"

type duration struct {
	parse func(string) error
}

// Duration accepts what parse accepts, such as 168h or 7d. The parser is the
// document reader's, so that all doors take the same durations.
func Duration(parse func(string) error) validator.String { return duration{parse: parse} }

func (duration) Description(context.Context) string {
	return "must be a duration such as 168h or 7d"
}

func (d duration) MarkdownDescription(ctx context.Context) string { return d.Description(ctx) }

// ValidateString implements validator.String.
func (d duration) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	if err := d.parse(req.ConfigValue.ValueString()); err != nil {
		resp.Diagnostics.AddAttributeError(req.Path, SummaryDuration,
			fmt.Sprintf("%q is not a duration that can be used here: %s. Write hours or days, such as 168h or 7d.",
				req.ConfigValue.ValueString(), err))
	}
}
