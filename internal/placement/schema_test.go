package placement_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

func schema(t testing.TB, name string) *document.Schema {
	t.Helper()
	source, err := policies.Schema(name)
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := document.CompileSchema(source)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return compiled
}

func TestSchemasCompile(t *testing.T) {
	t.Parallel()
	names := policies.SchemaNames()
	if len(names) < 8 {
		t.Errorf("there are only the schemas %v", names)
	}
	for _, name := range names {
		schema(t, name)
	}
}

// The facts that rules see have the words of the documents they come from.
func TestFactsHaveTheWordsOfTheDocuments(t *testing.T) {
	t.Parallel()
	workloads, catalogue, profile := schema(t, "workloads"), schema(t, "catalogue"), schema(t, "profile")
	system, copies := []string{"workloads", "*"}, []string{"workloads", "*", "copies", "*"}
	at := func(path []string, more ...string) []string { return append(slices.Clone(path), more...) }
	unsaid := func(words []string) []string { return append([]string{"unsaid"}, words...) }
	want := map[string][]string{
		"posture":                placement.Postures(),
		"workload.sensitivity":   workloads.Enum(at(system, "sensitivity")...),
		"workload.personal_data": workloads.Enum(at(system, "personal_data")...),
		"workload.integrity":     unsaid(workloads.Enum(at(system, "integrity")...)),
		"workload.availability":  unsaid(workloads.Enum(at(system, "availability")...)),
		"workload.continuity":    workloads.Enum(at(system, "continuity")...),
		"workload.kind":          workloads.Enum(at(system, "kind")...),
		"workload.delivery":      workloads.Enum(at(system, "delivery")...),
		"workload.audience":      workloads.Enum(at(system, "audience")...),
		"workload.owner":         workloads.Enum(at(system, "owner", "type")...),
		"site.kind":              catalogue.Enum("sites", "*", "kind"),
		"copy.role":              workloads.Enum(at(copies, "role")...),
		"copy.network_zone":      unsaid(workloads.Enum(at(copies, "network_zone")...)),
	}
	placements, wholes, portfolios := schema(t, "facts-placement"), schema(t, "facts-workload"), schema(t, "facts-portfolio")
	for fact, words := range want {
		path := strings.Split(fact, ".")
		if len(words) == 0 || !slices.Equal(words, placements.Enum(path...)) {
			t.Errorf("facts-placement: %s has the words %v, the document %v", fact, placements.Enum(path...), words)
		}
		switch path[0] {
		case "posture":
			equal(t, fact, words, portfolios.Enum(path...))
			equal(t, fact, words, wholes.Enum(path...))
			equal(t, fact, words, schema(t, "decision").Enum("posture"))
		case "workload":
			equal(t, fact, words, wholes.Enum(path...))
		case "site":
			equal(t, fact, words, wholes.Enum("copies", "*", "site", "kind"))
		}
	}
	equal(t, "role", workloads.Enum(at(copies, "role")...), wholes.Enum("copies", "*", "role"))
	equal(t, "role", workloads.Enum(at(copies, "role")...), schema(t, "decision").Enum("workloads", "*", "options", "*", "role"))
	equal(t, "capabilities", workloads.Enum(at(copies, "role")...), catalogue.Enum("sites", "*", "capabilities", "*"))
	equal(t, "network zone", workloads.Enum(at(system, "network_zone")...), workloads.Enum(at(copies, "network_zone")...))
	equal(t, "parameters", schema(t, "parameters").Properties(), profile.Properties("parameters"))
}

func equal(t *testing.T, what string, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// valid holds a JSON text against a schema of ours.
func valid(t *testing.T, s *document.Schema, name string, text []byte) {
	t.Helper()
	limits := document.DefaultLimits()
	if _, err := document.Read(t.Context(), document.Source{Name: name, Reader: bytes.NewReader(text), Format: document.JSON}, s, limits); err != nil {
		t.Errorf("%v", err)
	}
}

// What Go builds as facts is what the schema says, which is what the rules
// were type-checked against.
func TestFactsFollowTheirSchemas(t *testing.T) {
	t.Parallel()
	b := newBench()
	placements, wholes, portfolios := schema(t, "facts-placement"), schema(t, "facts-workload"), schema(t, "facts-portfolio")
	random := newDice(50)
	all := append(situations(t, b), fixtures(t, b)...)
	for _, w := range random.portfolio(b.open(t, "estonia-2014", "", "", nil), 50) {
		all = append(all, situation{"random/" + w.Name, b.open(t, "estonia-2014", "", "", nil), w})
	}
	for _, s := range all {
		copies, whole, err := s.decider.Facts(t.Context(), s.w)
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		for _, facts := range copies {
			valid(t, placements, s.name, []byte(facts.String()))
		}
		valid(t, wholes, s.name, []byte(whole.String()))
		summary := s.decider.NewSummary()
		summary.Add(s.w)
		valid(t, portfolios, s.name, []byte(s.decider.PortfolioFacts(summary).String()))
	}
}

// The decision document follows its schema, for all cases and for answers
// with unknown values.
func TestDecisionsFollowTheirSchema(t *testing.T) {
	t.Parallel()
	b := newBench()
	decisions := schema(t, "decision")
	check := func(name string, d *placement.Decider, workloads []*workload.Workload, options bool) {
		report, err := d.Report(t.Context(), workloads, placement.Want{Options: options})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text, err := json.Marshal(report)
		if err != nil {
			t.Fatal(err)
		}
		valid(t, decisions, name, text)
	}
	for i, c := range cases.Load(t) {
		d := b.open(t, c.Profile, c.WhatIf, string(c.CatalogueDocument(t)), nil)
		check(c.Name, d, read(t, "case.json", c.Document(t)), i%8 == 0)
	}
	for _, stand := range stands {
		d := b.open(t, stand.profile, stand.whatIf, "", nil)
		check(stand.name, d, testdata(t), false)
		for _, unknown := range []string{"sensitivity", "copies", "peak"} {
			workloads := testdata(t)
			for _, w := range workloads {
				w.Unknown = []string{unknown}
			}
			check(stand.name+" without "+unknown, d, workloads, unknown == "peak" && stand.whatIf == "")
		}
	}
	check("nothing", b.open(t, "estonia-2014", "", "", nil), nil, true)
}
