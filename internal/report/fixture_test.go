package report_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what a report prints with testdata/name.
func golden(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s differs from what is printed (-want +got); run with -update if that is meant:\n%s", path, diff)
	}
}

func reason(rule string, effect placement.Effect, message string) placement.Reason {
	return placement.Reason{
		Rule: rule, Effect: effect, Message: message, Fix: "Move the copy to a site at home or to a data embassy.",
		Citations: []placement.Citation{{Document: "Concept of the Government Cloud", Section: "3.2"}},
	}
}

// ministry is a report with everything that a report can show.
func ministry() (*placement.Report, report.Options) {
	home := placement.Destination{Verdict: placement.Allowed, Roles: []string{"primary", "secondary"}}
	closed := placement.Destination{Verdict: placement.Denied}
	required := placement.Destination{Verdict: placement.Required, Roles: []string{"backup"}}
	layers := map[string]placement.Destination{"domestic": home, "public_cloud": closed, "embassy_network": required}
	sensitive := reason("public-cloud/sensitive-data", placement.Deny, "Sensitive information may not stand in an international public cloud, encrypted or not.")
	interval := reason("backup/interval", placement.Warn, "The interval between backups is longer than a week.")
	advice := reason("capacity/private-share", placement.Advise, "The sources disagree on the share of private capacity.")
	unknown := reason("sensitivity/unknown", placement.Deny, "The sensitivity is not known yet.")
	unknown.Unknown = []string{"sensitivity"}
	topology := reason("network/topology", placement.Warn, "The network of the first phase has no site outside Europe.")
	r := &placement.Report{
		Schema: placement.Schema, Policy: placement.PolicyRef{Profile: "estonia-2014", Revision: "sha256:0123456789abcdef0123456789abcdef"},
		Posture: "normal", DomesticControl: true,
		Workloads: []*placement.Decision{
			{Name: "case-files", Verdict: placement.Denied, Destinations: layers, Copies: map[string]*placement.CopyDecision{
				"main":   {Verdict: placement.Denied, Reasons: []placement.Reason{sensitive}},
				"mirror": {Verdict: placement.Denied, Reasons: []placement.Reason{sensitive, interval}},
				"second": {Verdict: placement.Allowed, Obligations: []placement.Obligation{
					{Code: "isolation", Status: "unmet", Rule: "tenancy/isolation", Message: "Resources are separated from those of other institutions."},
					{Code: "sla", Status: "met", Rule: "service/level", Message: "A service level is agreed.", Parameters: map[string]any{"b": 1.0, "a": "x"}},
				}},
			}},
			{Name: "land-register", Verdict: placement.Allowed, Destinations: layers, Copies: map[string]*placement.CopyDecision{
				"main": {Verdict: placement.Allowed, Reasons: []placement.Reason{advice}},
			}, Exceptions: []string{"EX-7"}},
			{Name: "new-service", Verdict: placement.Unplaced, Destinations: layers, Copies: map[string]*placement.CopyDecision{}},
			{Name: "tax-filing", Verdict: placement.Undetermined, Destinations: layers, Reasons: []placement.Reason{unknown}, Copies: map[string]*placement.CopyDecision{
				"main": {Verdict: placement.Undetermined},
			}},
		},
		Portfolio: placement.Portfolio{Verdict: placement.Allowed, Reasons: []placement.Reason{topology}},
	}
	place := func(role, site, country string) report.Place {
		return report.Place{Role: role, Site: site, Country: country}
	}
	return r, report.Options{
		Subjects: map[string]report.Subject{
			"case-files": {Title: "Case files of the Social Board", Sensitivity: "sensitive", Continuity: "run", Places: map[string]report.Place{
				"main": place("primary", "aws-ireland", "IE"), "mirror": place("backup", "aws-ireland", "IE"), "second": place("secondary", "ee-gov-2", "EE"),
			}},
			"land-register": {Title: "Land Register", Sensitivity: "limited", Continuity: "active"},
			"new-service":   {Title: "東京のサービス", Sensitivity: "public", Continuity: "none"},
			"tax-filing":    {Title: "Tax filing", Continuity: "backup", Places: map[string]report.Place{"main": place("primary", "ee-gov-1", "EE")}},
		},
		Nearest: func(name, copyName string) []placement.Option {
			if name != "case-files" || copyName != "main" {
				return nil
			}
			return []placement.Option{{Site: "ee-gov-1"}, {Site: "ee-partner-1", Obligations: make([]placement.Obligation, 2)}}
		},
	}
}
