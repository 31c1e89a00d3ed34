package report_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

func TestGolden(t *testing.T) {
	t.Parallel()
	simulated := func(o report.Options) (*placement.Report, report.Options) {
		r, base := ministry()
		r.Simulation, r.Posture, r.DomesticControl = true, "wartime", false
		base.Colour, base.Width = o.Colour, o.Width
		return r, base
	}
	empty := &placement.Report{Schema: placement.Schema, Posture: "normal", DomesticControl: true, Portfolio: placement.Portfolio{Verdict: placement.Undetermined}}
	cases := map[string]func(io.Writer) error{
		"ministry.txt":  func(w io.Writer) error { r, o := ministry(); return report.Text(w, r, o) },
		"ministry.json": func(w io.Writer) error { r, o := ministry(); return report.JSON(w, r, o) },
		"ministry.md":   func(w io.Writer) error { r, o := ministry(); return report.Markdown(w, r, o) },
		"narrow-colour.txt": func(w io.Writer) error {
			r, o := simulated(report.Options{Colour: true, Width: 60})
			return report.Text(w, r, o)
		},
		"empty.txt":     func(w io.Writer) error { return report.Text(w, empty, report.Options{}) },
		"empty.md":      func(w io.Writer) error { return report.Markdown(w, empty, report.Options{}) },
		"empty.json":    func(w io.Writer) error { return report.JSON(w, empty, report.Options{}) },
		"portfolio.txt": func(w io.Writer) error { return report.Text(w, portfolio(), report.Options{}) },
		"portfolio.md":  func(w io.Writer) error { return report.Markdown(w, portfolio(), report.Options{}) },
		"sites.txt":     func(w io.Writer) error { return report.SitesText(w, sites(), report.Options{}) },
		"sites.md":      func(w io.Writer) error { return report.SitesMarkdown(w, sites(), report.Options{}) },
		"sites.json":    func(w io.Writer) error { return report.SitesJSON(w, sites(), report.Options{}) },
	}
	for name, write := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			golden(t, name, write)
		})
	}
}

// portfolio is too large to list and to explain one by one.
func portfolio() *placement.Report {
	r := &placement.Report{
		Schema: placement.Schema, Policy: placement.PolicyRef{Profile: "estonia-2014", Revision: "sha256:00"},
		Posture: "normal", DomesticControl: true, Portfolio: placement.Portfolio{Verdict: placement.Allowed},
	}
	for i := range 1200 {
		d := &placement.Decision{Name: fmt.Sprintf("system-%04d", i), Verdict: placement.Allowed}
		if i%20 == 0 {
			d.Verdict = placement.Denied
			d.Reasons = []placement.Reason{reason("public-cloud/sensitive-data", placement.Deny, "Sensitive information may not stand there.")}
		}
		r.Workloads = append(r.Workloads, d)
	}
	return r
}

func sites() []*site.Site {
	return []*site.Site{
		{Name: "aws-eu-north-1", Title: "Europe (Stockholm)", Kind: "public_cloud", Country: "SE", Capabilities: []string{"primary", "mirror"}, Cloud: site.Cloud{Provider: "aws", Region: "eu-north-1"}},
		{Name: "ee-gov-1", Title: "Government cloud " + strings.Repeat("long ", 20), Kind: "government_cloud", Country: "EE", StateControl: 100, Example: true, Capabilities: []string{"primary", "secondary", "burst", "backup", "standby", "mirror"}},
		{Name: "lu", Title: "Data embassy", Kind: "data_embassy", Country: "LU", Jurisdiction: "EE", StateControl: 100, Immunity: true, Treaty: &site.Treaty{Reference: "T"}, Perimeter: site.Perimeter{Separated: true, ControlledBy: "EE"}},
	}
}
