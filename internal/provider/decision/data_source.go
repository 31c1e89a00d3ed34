// Package decision is Terraform's view of a decision: the data source
// sovereign_decision, for questions of what if, and the function decide.
package decision

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/workload"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

var _ datasource.DataSourceWithConfigure = (*dataSource)(nil)

// NewDataSource returns the constructor of sovereign_decision.
func NewDataSource(words vocabulary.Source) func() datasource.DataSource {
	return func() datasource.DataSource { return &dataSource{words: words} }
}

type dataSource struct {
	words   vocabulary.Source
	session *session.Session
}

// question is what the data source adds to a workload's description.
type question struct {
	posture         types.String
	domesticControl types.Bool
	failOnDenied    types.Bool
}

func (*dataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_decision"
}

func (d *dataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	words, err := d.words()
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	if resp.Schema, err = dataSourceSchema(words); err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
	}
}

func (d *dataSource) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	d.session = session.From(req.ProviderData, &resp.Diagnostics)
}

func (d *dataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	switch {
	case d.session == nil:
		resp.Diagnostics.AddError(session.SummaryNotConfigured, "Terraform asked for a decision before it configured the provider. Please report this.")
		return
	case d.session.Pending():
		// A data source has no way to say "not yet", and an empty answer
		// could be taken for one.
		resp.Diagnostics.AddError(session.SummaryUnknown, d.session.PendingDetail())
		return
	}
	w, err := workload.Decode(req.Config.Raw)
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Internal(err))
		return
	}
	asked, diags := ask(ctx, req.Config)
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	decider, err := d.decider(ctx, asked)
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Undecided(err))
		return
	}
	report, err := decider.Report(ctx, []*domain.Workload{w}, placement.Want{Options: true})
	if err != nil {
		resp.Diagnostics.Append(fwdiag.Undecided(err))
		return
	}
	resp.State.Raw = req.Config.Raw
	resp.Diagnostics.Append(write(ctx, &resp.State, decider, report)...)
	if asked.failOnDenied.ValueBool() {
		resp.Diagnostics.Append(refusal(report, d.session.Titles())...)
	}
}

func ask(ctx context.Context, config tfsdk.Config) (question, diag.Diagnostics) {
	var asked question
	var diagnostics diag.Diagnostics
	diagnostics.Append(config.GetAttribute(ctx, path.Root("posture"), &asked.posture)...)
	diagnostics.Append(config.GetAttribute(ctx, path.Root("domestic_control"), &asked.domesticControl)...)
	diagnostics.Append(config.GetAttribute(ctx, path.Root("fail_on_denied"), &asked.failOnDenied)...)
	return asked, diagnostics
}

// decider is the provider's own, or that of the simulation asked for.
func (d *dataSource) decider(ctx context.Context, asked question) (*placement.Decider, error) {
	if asked.posture.IsNull() && asked.domesticControl.IsNull() {
		return d.session.Decider, nil
	}
	return d.session.Simulate(ctx, assembly.WhatIf{
		Posture: asked.posture.ValueString(), DomesticControl: asked.domesticControl.ValueBoolPointer(), Set: true,
	})
}

// refusal is the error of fail_on_denied: anything but a clear yes.
func refusal(report *placement.Report, titles map[string]string) diag.Diagnostics {
	var diagnostics diag.Diagnostics
	for _, decided := range report.Workloads {
		if decided.Verdict == placement.Allowed || decided.Verdict == placement.Unplaced {
			continue
		}
		summary := fwdiag.SummaryDenied
		if decided.Verdict != placement.Denied {
			summary = fwdiag.SummaryUndetermined
		}
		parts := []string{"Workload " + decided.Name + " is " + string(decided.Verdict) + ", and fail_on_denied asks for an error then."}
		for _, reason := range workload.SaidReasons(decided) {
			if reason.Effect == placement.Deny || reason.Effect == placement.Require || len(reason.Unknown) > 0 {
				about := workload.About(decided.Name, reason.Copy)
				parts = append(parts, fwdiag.Explained{Reason: reason.Reason, About: about, Profile: report.Policy.Profile, Titles: titles}.Detail())
			}
		}
		diagnostics.AddError(summary, strings.Join(parts, "\n\n"))
	}
	return diagnostics
}
