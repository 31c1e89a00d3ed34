package fwdiag_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

func TestPath(t *testing.T) {
	t.Parallel()
	for dotted, want := range map[string]path.Path{
		"sensitivity":      path.Root("sensitivity"),
		"owner.type":       path.Root("owner").AtName("type"),
		"copies":           path.Root("copies"),
		"copies.main":      path.Root("copies").AtMapKey("main"),
		"copies.main.site": path.Root("copies").AtMapKey("main").AtName("site"),
		"workloads.land-register.copies.main.role": path.Root("copies").AtMapKey("main").AtName("role"),
		"workloads.land-register":                  path.Empty(),
		"workloads":                                path.Empty(),
		"":                                         path.Empty(),
	} {
		if got := fwdiag.Path(dotted); !got.Equal(want) {
			t.Errorf("%q: got %s, want %s", dotted, got, want)
		}
	}
}

func TestNarrowest(t *testing.T) {
	t.Parallel()
	cases := []struct {
		copied    string
		several   []string
		attribute string
		want      path.Path
	}{
		{"main", nil, "site", fwdiag.Copy("main")},
		{"main", nil, "role", fwdiag.Copy("main")},
		{"main", nil, "risk_assessment", fwdiag.Copy("main")},
		{"main", nil, "", fwdiag.Copy("main")},
		{"", []string{"a", "b"}, "", path.Root("copies")},
		{"", nil, "site", path.Root("copies")},
		{"", nil, "sensitivity", path.Root("sensitivity")},
		{"", nil, "", path.Empty()},
	}
	for _, tc := range cases {
		if got := fwdiag.Narrowest(tc.copied, tc.several, tc.attribute); !got.Equal(tc.want) {
			t.Errorf("%+v: got %s", tc, got)
		}
	}
}

func TestExplained_Detail(t *testing.T) {
	t.Parallel()
	got := fwdiag.Explained{
		About: "Copy main of case-files", Profile: "estonia-2014",
		Reason: placement.Reason{
			Rule: "public-cloud/sensitive-data", Message: "Sensitive information must not stand there", Fix: "Choose another site.",
			Citations: []placement.Citation{{Document: "government-cloud-concept", Section: "3.2"}, {Document: "a letter"}},
		},
		Titles: map[string]string{"government-cloud-concept": "Concept"},
		Nearest: []placement.Option{
			{Site: "ee-gov-1", Role: "primary", Obligations: make([]placement.Obligation, 3)},
			{Site: "ee-gov-2", Role: "primary", Obligations: make([]placement.Obligation, 1)},
			{Site: "ee-partner-1", Role: "primary"},
		},
	}.Detail()
	want := `Copy main of case-files: Sensitive information must not stand there.

Rule: public-cloud/sensitive-data (profile estonia-2014)
Source: Concept, section 3.2; a letter
What to do: Choose another site.
Allowed instead: ee-gov-1 (primary, 3 conditions), ee-gov-2 (primary, 1 condition), ee-partner-1 (primary)`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAnyway_Detail(t *testing.T) {
	t.Parallel()
	refused := fwdiag.Anyway{
		About: "Copy main of u", Unknown: []string{"copies.main.site", "sensitivity"},
		Reasons: []placement.Reason{{Rule: "a/one", Message: "One is wrong."}, {Rule: "a/two", Message: "Two is wrong"}},
	}
	const tail = `
- One is wrong (a/one)
- Two is wrong (a/two)
What to do: use values that are known when planning, or change what every one of these asks for.`
	want := "Copy main of u is refused whatever value the attributes that are not known yet will have (copies.main.site, sensitivity). " +
		"Depending on it, at least one of these holds:" + tail
	if diff := cmp.Diff(want, refused.Detail()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	refused.About, refused.Besides = "Workload u", true
	want = "Workload u: a copy is refused already. " +
		"Depending on the attributes that are not known yet (copies.main.site, sensitivity), these may hold as well:" + tail
	if diff := cmp.Diff(want, refused.Detail()); diff != "" {
		t.Errorf("besides (-want +got):\n%s", diff)
	}
}

func TestUndecided(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		err     error
		summary string
		path    path.Path
	}{
		"input":    {fmt.Errorf("deciding: %w", &placement.InputError{Path: "copies.main.site", Summary: "no such site"}), fwdiag.SummaryInput, fwdiag.Site("main")},
		"stopped":  {fmt.Errorf("deciding: %w", context.Canceled), fwdiag.SummaryUndetermined, path.Empty()},
		"too slow": {context.DeadlineExceeded, fwdiag.SummaryUndetermined, path.Empty()},
		"anything": {errors.New("boom"), fwdiag.SummaryUndetermined, path.Empty()},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := fwdiag.Undecided(tc.err)
			where := path.Empty()
			if placed, ok := got.(diag.DiagnosticWithPath); ok {
				where = placed.Path()
			}
			if got.Severity() != diag.SeverityError || got.Summary() != tc.summary || !where.Equal(tc.path) || got.Detail() == "" {
				t.Errorf("got %s at %s: %s", got.Summary(), where, got.Detail())
			}
		})
	}
}
