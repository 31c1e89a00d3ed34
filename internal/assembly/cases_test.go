package assembly_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Every case is decided three times: as shipped, without the cache, and
// without rule indexing and early exit. The answers have to be what the
// table expects, and the same.
func TestCases(t *testing.T) {
	t.Parallel()
	shipped := cases.NewDeciders(nil)
	uncached := cases.NewDeciders(func(cfg *assembly.Config) { cfg.WithoutCache = true })
	plain := cases.NewDeciders(func(cfg *assembly.Config) { cfg.PlainEvaluation = true })
	for _, c := range cases.Load(t) {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			want := report(t, c, shipped)
			for _, problem := range c.Check(want) {
				t.Error(problem)
			}
			if diff := cmp.Diff(want, report(t, c, uncached)); diff != "" {
				t.Errorf("the cache changes the decision (-with +without):\n%s", diff)
			}
			if diff := cmp.Diff(want, report(t, c, plain)); diff != "" {
				t.Errorf("rule indexing or early exit change the decision (-with +without):\n%s", diff)
			}
		})
	}
}

func report(t *testing.T, c cases.Case, deciders *cases.Deciders) *placement.Report {
	t.Helper()
	decider := deciders.Open(t, c)
	schema, err := workload.Schema()
	if err != nil {
		t.Fatal(err)
	}
	root, err := document.Read(t.Context(), document.Source{Name: "case.json", Reader: bytes.NewReader(c.Document(t))}, schema, document.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var workloads []*workload.Workload
	for member := range root.Get("workloads").Members() {
		w, err := workload.FromNode(member.Key, member.Value)
		if err != nil {
			t.Fatal(err)
		}
		workloads = append(workloads, w)
	}
	r, err := decider.Report(t.Context(), workloads, placement.Want{Options: true})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
