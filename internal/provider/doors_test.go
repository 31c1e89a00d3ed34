package provider_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
)

// block is the provider block of a case.
func block(t *testing.T, c cases.Case) map[string]tftypes.Value {
	t.Helper()
	given := map[string]tftypes.Value{}
	if c.Profile != "" {
		given["profile"] = text(c.Profile)
	}
	if catalogue := c.CatalogueDocument(t); catalogue != nil {
		file := filepath.Join(shared, fmt.Sprintf("%x.json", sha256.Sum256(catalogue)))
		// Beside it and then renamed: another test may be reading it.
		fresh := filepath.Join(t.TempDir(), "catalogue.json")
		if err := os.WriteFile(fresh, catalogue, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(fresh, file); err != nil {
			t.Fatal(err)
		}
		given["catalogue_files"] = tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, []tftypes.Value{text(file)})
	}
	return given
}

// alone is the case of one of its workloads. What the document as a whole
// gets is not looked at where it held more than this one.
func alone(c cases.Case, name string) cases.Case {
	if len(c.Workloads) > 1 {
		c.Expect.Portfolio = ""
	}
	c.Expect.Workloads = map[string]cases.Workload{name: c.Expect.Workloads[name]}
	return c
}

// eachWorkload runs a test for every workload of the table that has an
// expectation, and fails if there were none.
func eachWorkload(t *testing.T, takes func(cases.Case) bool, test func(t *testing.T, c cases.Case, name string, workload map[string]any)) {
	t.Helper()
	ran := 0
	for _, c := range cases.Load(t) {
		if !takes(c) {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(c.Expect.Workloads)) {
			ran++
			t.Run(c.Name+"/"+name, func(t *testing.T) {
				t.Parallel()
				test(t, c, name, c.Workloads[name].(map[string]any))
			})
		}
	}
	if ran == 0 {
		t.Error("no case of the table goes through this door")
	}
}

// The plan of the resource knows no simulation: it decides in the situation
// that there is.
func TestDoors_plan(t *testing.T) {
	t.Parallel()
	eachWorkload(t, func(c cases.Case) bool { return c.WhatIf == "" }, func(t *testing.T, c cases.Case, name string, workload map[string]any) {
		s := configured(t, block(t, c))
		of := s.workloadType()
		config := members(t, shaped(t, of, workload))
		config["name"] = text(name)
		p := s.plan(t, tftypes.NewValue(of, config), tftypes.NewValue(of, nil))
		want := c.Expect.Workloads[name]
		refusals := ""
		for _, d := range errorsOf(p.diagnostics) {
			if d.Summary != fwdiag.SummaryDenied && want.Verdict != string(placement.Undetermined) {
				t.Errorf("an error that is no refusal: %s: %s", d.Summary, d.Detail)
			}
			refusals += d.Detail + "\n"
		}
		switch placement.Verdict(want.Verdict) {
		case placement.Allowed, placement.Unplaced:
			if refusals != "" {
				t.Fatalf("refused: %s", refusals)
			}
			compare(t, want, plainOf(t, members(t, p.state)["decision"]).(map[string]any)["verdict"],
				plainOf(t, members(t, p.state)["destinations"]), plainOf(t, members(t, p.state)["copies"]))
		default:
			if refusals == "" {
				t.Fatalf("expected %s, but the plan goes on", want.Verdict)
			}
			for _, rule := range want.Rules {
				if !strings.Contains(refusals, "Rule: "+rule+" (") {
					t.Errorf("%s does not refuse:\n%s", rule, refusals)
				}
			}
		}
	})
}

// compare holds the parts that the schema shares between doors against the
// expectation.
func compare(t *testing.T, want cases.Workload, verdict, destinations, copies any) {
	t.Helper()
	if verdict != want.Verdict {
		t.Errorf("verdict: got %v, want %s", verdict, want.Verdict)
	}
	for layer, expected := range want.Destinations {
		if got := destinations.(map[string]any)[layer].(map[string]any)["verdict"]; got != expected {
			t.Errorf("destination %s: got %v, want %s", layer, got, expected)
		}
	}
	for name, expected := range want.Copies {
		if got := copies.(map[string]any)[name].(map[string]any)["verdict"]; got != expected {
			t.Errorf("copy %s: got %v, want %s", name, got, expected)
		}
	}
	for key, status := range want.Obligations {
		name, code, _ := strings.Cut(key, "/")
		got := "absent"
		for _, o := range copies.(map[string]any)[name].(map[string]any)["obligations"].([]any) {
			if o.(map[string]any)["code"] == code {
				got = o.(map[string]any)["status"].(string)
			}
		}
		if got != status {
			t.Errorf("obligation %s: got %s, want %s", key, got, status)
		}
	}
}

func TestDoors_dataSource(t *testing.T) {
	t.Parallel()
	eachWorkload(t, func(cases.Case) bool { return true }, func(t *testing.T, c cases.Case, name string, workload map[string]any) {
		s := configured(t, block(t, c))
		of := s.schemas.DataSourceSchemas["sovereign_decision"].ValueType().(tftypes.Object)
		config := members(t, shaped(t, of, workload))
		config["name"] = text(name)
		whatIf, err := assembly.ParseWhatIf(c.WhatIf)
		if err != nil {
			t.Fatal(err)
		}
		if whatIf.Posture != "" {
			config["posture"] = text(whatIf.Posture)
		}
		if whatIf.DomesticControl != nil {
			config["domestic_control"] = truth(*whatIf.DomesticControl)
		}
		state, diagnostics := s.read(t, "sovereign_decision", config)
		noErrors(t, diagnostics)
		var report placement.Report
		if err := json.Unmarshal([]byte(plainOf(t, state["json"]).(string)), &report); err != nil {
			t.Fatal(err)
		}
		if len(report.Workloads) != 1 || report.Workloads[0].Options != nil {
			t.Fatal("the document is not that of one workload without options")
		}
		for _, item := range plainOf(t, state["options"]).([]any) {
			o := item.(map[string]any)
			report.Workloads[0].Options = append(report.Workloads[0].Options, placement.Option{
				Site: o["site"].(string), Role: o["role"].(string), Verdict: placement.Verdict(o["verdict"].(string)),
			})
		}
		single := alone(c, name)
		if len(c.Workloads) > 1 {
			single.Expect.Exit = report.Exit()
		}
		for _, problem := range single.Check(&report) {
			t.Error(problem)
		}
		if report.Simulation != (c.WhatIf != "") || plainOf(t, state["simulation"]) != report.Simulation {
			t.Errorf("simulation: %t", report.Simulation)
		}
		compare(t, c.Expect.Workloads[name], plainOf(t, state["verdict"]), plainOf(t, state["destinations"]), orEmpty(plainOf(t, state["copies"])))
	})
}

func orEmpty(copies any) any {
	if copies == nil {
		return map[string]any{}
	}
	return copies
}

// The function decides by the default profile. It is held against the
// decision of the domain for every workload of the table that stands in the
// embedded catalogue, whatever profile its case is about.
func TestDoors_function(t *testing.T) {
	t.Parallel()
	decider, err := assembly.Open(t.Context(), assembly.Config{Clock: cases.Today})
	if err != nil {
		t.Fatal(err)
	}
	s := newServer(t)
	takes := func(c cases.Case) bool { return c.Catalogue == nil && c.WhatIf == "" }
	eachWorkload(t, takes, func(t *testing.T, c cases.Case, name string, workload map[string]any) {
		argument := maps.Clone(workload)
		argument["name"] = name
		result, failure := s.call(t, "decide", natural(t, argument))
		if failure != nil {
			t.Fatal(failure.Text)
		}
		got := plainOf(t, result).(map[string]any)
		if c.Profile == "" || c.Profile == profile.Default {
			compare(t, c.Expect.Workloads[name], got["verdict"], got["destinations"], got["copies"])
		}
		w := readWorkload(t, c, name)
		want, err := decider.Decide(t.Context(), w, placement.Want{})
		if err != nil {
			t.Fatal(err)
		}
		verdicts := map[string]any{}
		for copied, answer := range want.Copies {
			verdicts[copied] = string(answer.Verdict)
		}
		for copied, answer := range got["copies"].(map[string]any) {
			if diff := cmp.Diff(verdicts[copied], answer.(map[string]any)["verdict"]); diff != "" {
				t.Errorf("copy %s (-domain +function):\n%s", copied, diff)
			}
		}
		if diff := cmp.Diff(string(want.Verdict), got["verdict"]); diff != "" {
			t.Errorf("verdict (-domain +function):\n%s", diff)
		}
	})
}
