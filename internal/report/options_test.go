package report_test

import (
	"io"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// Sites that answer alike share a row; a long list of them is counted.
func TestOptions(t *testing.T) {
	t.Parallel()
	d := &placement.Decision{Name: "land-register", Verdict: placement.Unplaced}
	for _, site := range []string{"home-1", "home-2", "cloud-1", "cloud-2", "cloud-3", "cloud-4", "cloud-5", "embassy"} {
		for _, role := range []string{"primary", "backup"} {
			verdict := placement.Allowed
			switch {
			case site[0] == 'c' || site == "embassy" && role == "primary":
				verdict = placement.Denied
			case site == "embassy":
				verdict = placement.Required
			}
			d.Options = append(d.Options, placement.Option{Site: site, Role: role, Verdict: verdict})
		}
	}
	r := &placement.Report{Policy: placement.PolicyRef{Profile: "estonia-2014"}, Posture: "normal", DomesticControl: true, Workloads: []*placement.Decision{d}}
	r.Portfolio.Verdict = placement.Allowed
	golden(t, "options.txt", func(w io.Writer) error { return report.Text(w, r, report.Options{}) })
	golden(t, "options.md", func(w io.Writer) error { return report.Markdown(w, r, report.Options{}) })
}
