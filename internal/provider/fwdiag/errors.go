package fwdiag

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Undecided turns the error of a decision into a diagnostic at the attribute
// it is about.
func Undecided(err error) diag.Diagnostic {
	var input *placement.InputError
	switch {
	case errors.As(err, &input):
		return Error(Path(input.Path), SummaryInput, Advice(input))
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return diag.NewErrorDiagnostic(SummaryUndetermined,
			"The decision was stopped before there was an answer, and without an answer nothing is allowed. Run the command again.\n\n"+
				"Original Error: "+err.Error())
	default:
		return diag.NewErrorDiagnostic(SummaryUndetermined,
			"The policy gave no answer, and without an answer nothing is allowed.\n\nOriginal Error: "+err.Error())
	}
}

// Advice is an input error in sentences: what is wrong, why it matters, what
// to do.
func Advice(input *placement.InputError) string {
	parts := make([]string, 0, 3)
	for _, part := range []string{input.Summary, input.Reason, input.Fix} {
		if part != "" {
			parts = append(parts, sentence(part))
		}
	}
	return strings.Join(parts, " ")
}

// Internal is a diagnostic about the provider's own mistake.
func Internal(err error) diag.Diagnostic {
	return diag.NewErrorDiagnostic(SummaryInternal, fmt.Sprintf(
		"The provider could not handle a value of its own schema. Please report it.\n\nOriginal Error: %s", err))
}

// Error is an error at the attribute, or about the whole where the path is
// empty: Terraform would show an empty path as a place.
func Error(where path.Path, summary, detail string) diag.Diagnostic {
	if where.Equal(path.Empty()) {
		return diag.NewErrorDiagnostic(summary, detail)
	}
	return diag.NewAttributeErrorDiagnostic(where, summary, detail)
}

// Warning is a warning at the attribute, or about the whole where the path is
// empty.
func Warning(where path.Path, summary, detail string) diag.Diagnostic {
	if where.Equal(path.Empty()) {
		return diag.NewWarningDiagnostic(summary, detail)
	}
	return diag.NewAttributeWarningDiagnostic(where, summary, detail)
}
