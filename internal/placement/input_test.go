package placement_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Whatever is not a word or a site is an error that names the attribute and
// what may have been meant, at every door: nothing is decided on it.
func TestInputErrors(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	tests := map[string]struct {
		change func(w *workload.Workload)
		path   string
		fix    string
	}{
		"no sensitivity":      {func(w *workload.Workload) { w.Sensitivity = "" }, "sensitivity", `"public" "limited" "sensitive" "classified"`},
		"sensitivity":         {func(w *workload.Workload) { w.Sensitivity = "sensitve" }, "sensitivity", `did you mean "sensitive"?`},
		"capital letters":     {func(w *workload.Workload) { w.Sensitivity = "Public" }, "sensitivity", `did you mean "public"?`},
		"the fact's own word": {func(w *workload.Workload) { w.Integrity = "unsaid" }, "integrity", `"low"`},
		"personal data":       {func(w *workload.Workload) { w.PersonalData = "ordinar" }, "personal_data", `"ordinary"?`},
		"availability":        {func(w *workload.Workload) { w.Availability = "hihg" }, "availability", `"high"`},
		"continuity":          {func(w *workload.Workload) { w.Continuity = "activ" }, "continuity", `"active"?`},
		"no continuity":       {func(w *workload.Workload) { w.Continuity = "" }, "continuity", `"none"`},
		"kind":                {func(w *workload.Workload) { w.Kind = "web" }, "kind", `"website"`},
		"delivery":            {func(w *workload.Workload) { w.Delivery = "ias" }, "delivery", `did you mean`},
		"audience":            {func(w *workload.Workload) { w.Audience = "globl" }, "audience", `"global"?`},
		"owner type":          {func(w *workload.Workload) { w.Owner.Type = "ministery" }, "owner.type", `"ministry"?`},
		"network zone":        {func(w *workload.Workload) { w.NetworkZone = "special" }, "network_zone", `"special_zone"`},
		"phase":               {func(w *workload.Workload) { w.ResponsibilityPhase = 3 }, "responsibility_phase", "1 or 2"},
		"negative phase":      {func(w *workload.Workload) { w.ResponsibilityPhase = -1 }, "responsibility_phase", "1 or 2"},
		"role":                {func(w *workload.Workload) { w.Copies[1].Role = "seconary" }, "copies.second.role", `"secondary"?`},
		"no role":             {func(w *workload.Workload) { w.Copies[0].Role = "" }, "copies.main.role", `"primary"`},
		"zone of a copy":      {func(w *workload.Workload) { w.Copies[0].NetworkZone = "publicip" }, "copies.main.network_zone", `"public_ip"?`},
		"site":                {func(w *workload.Workload) { w.Copies[1].Site = "ee-gov2" }, "copies.second.site", `"ee-gov-2"?`},
		"no site":             {func(w *workload.Workload) { w.Copies[0].Site = "" }, "copies.main.site", "sovereign sites"},
		"a site like no other": {
			func(w *workload.Workload) { w.Copies[0].Site = "\x1b[31mred" }, "copies.main.site", "sovereign sites",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := named(t, "case-files")
			tt.change(w)
			decision, err := d.Decide(t.Context(), w, placement.Want{})
			checkInputError(t, decision, err, tt.path, tt.fix)

			// A value that is not known yet does not hide a wrong one; what
			// has a default gets it then.
			if w.Continuity == "" {
				return
			}
			w.Unknown = []string{"peak"}
			decision, err = d.Decide(t.Context(), w, placement.Want{})
			checkInputError(t, decision, err, tt.path, tt.fix)
		})
	}
}

func checkInputError(t *testing.T, decision *placement.Decision, err error, path, fix string) {
	t.Helper()
	var input *placement.InputError
	if !errors.As(err, &input) || decision != nil {
		t.Fatalf("decided %+v, error %v, want an InputError", decision, err)
	}
	if input.Path != path || !strings.Contains(input.Fix, fix) {
		t.Errorf("the error is at %s and advises %q, want %s and %q", input.Path, input.Fix, path, fix)
	}
	if input.Summary == "" || input.Reason == "" || strings.ContainsRune(err.Error(), '\x1b') {
		t.Errorf("the error is %q: it has to say what and why, in printable text", err)
	}
}

// An error on one workload names the workload and leaves no report.
func TestReportNamesTheWorkloadAtFault(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	workloads := testdata(t)
	workloads[3].Copies[0].Role = "prmary"
	report, err := d.Report(t.Context(), workloads, placement.Want{})
	var input *placement.InputError
	if report != nil || !errors.As(err, &input) || !strings.HasPrefix(err.Error(), "workloads."+workloads[3].Name+": ") {
		t.Errorf("report %v, error %v", report, err)
	}
}

func TestSettingsAreRefused(t *testing.T) {
	t.Parallel()
	for _, posture := range []string{"", "peace", "Wartime", "crisis "} {
		settings := placement.Settings{Posture: posture}
		if _, err := placement.New(settings); !errors.Is(err, placement.ErrPosture) {
			t.Errorf("the posture %q: %v", posture, err)
		}
	}
}
