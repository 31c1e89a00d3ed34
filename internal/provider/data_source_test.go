package provider_test

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/site"
)

// question is a workload as the data source takes it.
func question(t *testing.T, s *server, d draft) map[string]tftypes.Value {
	t.Helper()
	return members(t, d.config(s.schemas.DataSourceSchemas["sovereign_decision"].ValueType().(tftypes.Object)))
}

func TestDecisionDataSource_failOnDenied(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	denied := caseFiles().withCopy("second", "site", text("aws-eu-north-1"))
	state, diagnostics := s.read(t, "sovereign_decision", question(t, s, denied))
	noErrors(t, diagnostics)
	if got := plainOf(t, state["verdict"]); got != "denied" {
		t.Fatalf("verdict: got %v", got)
	}
	_, diagnostics = s.read(t, "sovereign_decision", question(t, s, denied.with("fail_on_denied", truth(true))))
	failures := errorsOf(diagnostics)
	if len(failures) != 1 || failures[0].Summary != fwdiag.SummaryDenied || !strings.Contains(failures[0].Detail, "public-cloud/sensitive-data") {
		t.Fatalf("want one refusal with its rule, got %v", failures)
	}
	_, diagnostics = s.read(t, "sovereign_decision", question(t, s, caseFiles().with("fail_on_denied", truth(true))))
	noErrors(t, diagnostics)
}

func TestDecisionDataSource_whatIf(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	for name, tc := range map[string]struct {
		draft      draft
		simulation bool
	}{
		"as it is":         {caseFiles(), false},
		"wartime":          {caseFiles().with("posture", text("wartime")), true},
		"without control":  {caseFiles().with("domestic_control", truth(false)), true},
		"in so many words": {caseFiles().with("posture", text("normal")), true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			state, diagnostics := s.read(t, "sovereign_decision", question(t, s, tc.draft))
			noErrors(t, diagnostics)
			if got := plainOf(t, state["simulation"]); got != tc.simulation {
				t.Errorf("simulation: got %v", got)
			}
		})
	}
}

func TestDataSources_unknownConfiguration(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	noErrors(t, s.configure(t, map[string]tftypes.Value{"profile": unknown(tftypes.String)}))
	for name, config := range map[string]map[string]tftypes.Value{
		"sovereign_decision": question(t, s, caseFiles()),
		"sovereign_site":     {"name": text("ee-gov-1")},
		"sovereign_sites":    nil,
	} {
		_, diagnostics := s.read(t, name, config)
		if failures := errorsOf(diagnostics); len(failures) != 1 || failures[0].Summary != session.SummaryUnknown {
			t.Errorf("%s: want an error, got %v", name, failures)
		}
	}
}

func TestSiteDataSource(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	state, diagnostics := s.read(t, "sovereign_site", map[string]tftypes.Value{"name": text("lu-data-embassy")})
	noErrors(t, diagnostics)
	for name, want := range map[string]any{
		"kind": "data_embassy", "layer": "embassy_network", "country": "LU", "continent": "europe", "jurisdiction": "EE", "immunity": true,
	} {
		if got := plainOf(t, state[name]); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	if got := plainOf(t, state["treaty"]).(map[string]any)["in_force"]; got != "2018-05-16" {
		t.Errorf("treaty.in_force: got %v", got)
	}
	_, diagnostics = s.read(t, "sovereign_site", map[string]tftypes.Value{"name": text("lu-data-embasy")})
	failures := errorsOf(diagnostics)
	if len(failures) != 1 || failures[0].Summary != site.SummaryNoSite || !strings.Contains(failures[0].Detail, `"lu-data-embassy"`) {
		t.Errorf("want an error that names the nearest site, got %v", failures)
	}
}

func TestSitesDataSource(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	list := func(filters map[string]tftypes.Value) []map[string]any {
		t.Helper()
		state, diagnostics := s.read(t, "sovereign_sites", filters)
		noErrors(t, diagnostics)
		var found []map[string]any
		for _, item := range plainOf(t, state["sites"]).([]any) {
			found = append(found, item.(map[string]any))
		}
		return found
	}
	all := list(nil)
	if !sort.SliceIsSorted(all, func(i, j int) bool { return all[i]["name"].(string) < all[j]["name"].(string) }) {
		t.Error("the sites are not in the order of their names")
	}
	for name, value := range map[string]string{"layer": "domestic", "kind": "public_cloud", "country": "DE", "cloud": "aws"} {
		some := list(map[string]tftypes.Value{name: text(value)})
		want := 0
		for _, found := range all {
			if found[name] == value {
				want++
			}
		}
		if len(some) != want || want == 0 || want == len(all) {
			t.Errorf("%s = %s: got %d sites of %d, want %d", name, value, len(some), len(all), want)
		}
	}
	standby := list(map[string]tftypes.Value{"role": text("standby")})
	for _, found := range standby {
		if !slices.Contains(found["capabilities"].([]any), any("standby")) {
			t.Errorf("%s cannot serve the role", found["name"])
		}
	}
	if len(standby) == 0 || len(list(map[string]tftypes.Value{"country": text("DE"), "layer": text("domestic")})) != 0 {
		t.Error("filters do not add up")
	}
}
