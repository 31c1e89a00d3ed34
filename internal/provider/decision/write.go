package decision

import (
	"context"
	"encoding/json"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/workload"
)

// write fills the computed attributes of the data source from a report about
// one workload.
func write(ctx context.Context, state *tfsdk.State, decider *placement.Decider, report *placement.Report) diag.Diagnostics {
	decided := report.Workloads[0]
	document, err := json.Marshal(withoutOptions(report))
	if err != nil {
		return diag.Diagnostics{fwdiag.Internal(err)}
	}
	if state.Raw, err = writeNested(state.Raw, decider, decided); err != nil {
		return diag.Diagnostics{fwdiag.Internal(err)}
	}
	var diagnostics diag.Diagnostics
	for name, value := range map[string]any{
		"verdict":    string(decided.Verdict),
		"profile":    report.Policy.Profile,
		"revision":   report.Policy.Revision,
		"simulation": report.Simulation,
		"reasons":    reasonsOf(decided),
		"options":    optionsOf(decided),
		"json":       string(document),
	} {
		diagnostics.Append(state.SetAttribute(ctx, path.Root(name), value)...)
	}
	return diagnostics
}

// writeNested fills what the data source has in common with the resource.
func writeNested(raw tftypes.Value, decider *placement.Decider, decided *placement.Decision) (tftypes.Value, error) {
	var attributes map[string]tftypes.Value
	if err := raw.As(&attributes); err != nil {
		return raw, err
	}
	attributes = maps.Clone(attributes) // As hands out the inside of the value
	copies, err := workload.EncodeCopies(attributes, workload.Answer{
		Decision: decided, Policy: decider.Policy(), Posture: decider.Posture(), Catalogue: decider.Catalogue(),
	})
	if err != nil {
		return raw, err
	}
	attributes["copies"] = copies
	attributes["destinations"] = workload.EncodeDestinations(attributes["destinations"].Type(), decided)
	return tftypes.NewValue(raw.Type(), attributes), nil
}

// withoutOptions is the report as it is printed without --options: a thousand
// options with their reasons would be a megabyte in the state.
func withoutOptions(report *placement.Report) *placement.Report {
	short := *report
	short.Workloads = make([]*placement.Decision, len(report.Workloads))
	for i, decided := range report.Workloads {
		bare := *decided
		bare.Options = nil
		short.Workloads[i] = &bare
	}
	return &short
}
