package policies_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

type statement struct {
	ID       string `yaml:"id"`
	Document string `yaml:"document"`
	Section  string `yaml:"section"`
	Force    string `yaml:"force"`
	Says     string `yaml:"says"`
	Answer   struct {
		Rules      []string `yaml:"rules"`
		Capability string   `yaml:"capability"`
		NotARule   string   `yaml:"not_a_rule"`
	} `yaml:"answer"`
	Note string `yaml:"note"`
}

func statements(t *testing.T) []statement {
	t.Helper()
	content, err := policies.FS.ReadFile("statements.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Statements []statement `yaml:"statements"`
	}
	if err := yaml.UnmarshalWithOptions(content, &file, yaml.DisallowUnknownField()); err != nil {
		t.Fatal(err)
	}
	return file.Statements
}

// Every statement of the two documents is there once, in order, with one
// kind of answer.
func TestStatementsAreComplete(t *testing.T) {
	t.Parallel()
	var want []string
	for i := range 86 {
		want = append(want, fmt.Sprintf("K%02d", i+1))
	}
	for i := range 13 {
		want = append(want, fmt.Sprintf("N%02d", i+1))
	}
	documents := map[byte]string{'K': "government-cloud-concept", 'N': "data-embassies-news"}
	var got []string
	for _, s := range statements(t) {
		got = append(got, s.ID)
		if s.Document != documents[s.ID[0]] || s.Section == "" || s.Force == "" || s.Says == "" {
			t.Errorf("%s is incomplete: %+v", s.ID, s)
		}
		answers := 0
		for _, given := range []bool{len(s.Answer.Rules) > 0, s.Answer.Capability != "", s.Answer.NotARule != ""} {
			if given {
				answers++
			}
		}
		if answers != 1 {
			t.Errorf("%s has %d kinds of answers", s.ID, answers)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%d statements, %d wanted: %v", len(got), len(want), got)
	}
}

// Every rule answers a statement of the documents, or is later law: then it
// cites something else, and estonia-2014 does not apply it. What a person
// may go wrong about, and no document speaks of, is advised on at most.
func TestEveryRuleRestsOnSomething(t *testing.T) {
	t.Parallel()
	p, err := profile.Load(t.Context(), "estonia-2014")
	if err != nil {
		t.Fatal(err)
	}
	engine, err := assembly.Engine(t.Context(), assembly.Config{}, p.Parameters)
	if err != nil {
		t.Fatal(err)
	}
	answering := map[string]bool{}
	for _, s := range statements(t) {
		for _, id := range s.Answer.Rules {
			answering[id] = true
			if _, ok := engine.Rule(id); !ok {
				t.Errorf("%s is answered by the rule %s, which does not exist", s.ID, id)
			}
		}
	}
	for _, rule := range engine.Rules() {
		if !answering[rule.ID] && p.Rules[rule.ID].Status != profile.Off {
			t.Errorf("%s (%s, %s in estonia-2014) answers no statement and is no later law", rule.ID, rule.Effect, p.Rules[rule.ID].Status)
		}
	}
}

// A citation names a document that some profile describes.
func TestCitationsNameKnownDocuments(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, name := range profile.Names() {
		p, err := profile.Load(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		for document := range p.Documents {
			known[document] = true
		}
	}
	p, err := profile.Load(t.Context(), "estonia-2024")
	if err != nil {
		t.Fatal(err)
	}
	engine, err := assembly.Engine(t.Context(), assembly.Config{}, p.Parameters)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range engine.Rules() {
		for _, citation := range rule.Citations {
			if !known[citation.Document] {
				t.Errorf("%s cites %s, which no profile describes", rule.ID, citation.Document)
			}
		}
	}
}
