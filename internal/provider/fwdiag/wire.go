package fwdiag

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Wire turns diagnostics into those of the plugin protocol; false where one
// has a path that a workload does not have.
func Wire(diagnostics diag.Diagnostics) ([]*tfprotov6.Diagnostic, bool) {
	wired := make([]*tfprotov6.Diagnostic, 0, len(diagnostics))
	for _, d := range diagnostics {
		one := &tfprotov6.Diagnostic{
			Severity: tfprotov6.DiagnosticSeverityError, Summary: d.Summary(), Detail: d.Detail(),
		}
		if d.Severity() == diag.SeverityWarning {
			one.Severity = tfprotov6.DiagnosticSeverityWarning
		}
		if placed, ok := d.(diag.DiagnosticWithPath); ok {
			if one.Attribute = wirePath(placed.Path()); one.Attribute == nil {
				return nil, false
			}
		}
		wired = append(wired, one)
	}
	return wired, true
}

func wirePath(p path.Path) *tftypes.AttributePath {
	wired := tftypes.NewAttributePath()
	for _, step := range p.Steps() {
		switch step := step.(type) {
		case path.PathStepAttributeName:
			wired = wired.WithAttributeName(string(step))
		case path.PathStepElementKeyString:
			wired = wired.WithElementKeyString(string(step))
		default:
			return nil
		}
	}
	return wired
}
