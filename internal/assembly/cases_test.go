package assembly_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
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
	for _, c := range cases.Load(t) {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			shipped := report(t, c, nil)
			for _, problem := range c.Check(shipped) {
				t.Error(problem)
			}
			uncached := report(t, c, func(cfg *assembly.Config) { cfg.WithoutCache = true })
			if diff := cmp.Diff(shipped, uncached); diff != "" {
				t.Errorf("the cache changes the decision (-with +without):\n%s", diff)
			}
			plain := report(t, c, func(cfg *assembly.Config) { cfg.PlainEvaluation = true })
			if diff := cmp.Diff(shipped, plain); diff != "" {
				t.Errorf("rule indexing or early exit change the decision (-with +without):\n%s", diff)
			}
		})
	}
}

func report(t *testing.T, c cases.Case, change func(*assembly.Config)) *placement.Report {
	t.Helper()
	decider := c.Open(t.Context(), t, func(name string, content io.Reader) string {
		file := filepath.Join(t.TempDir(), name)
		data, err := io.ReadAll(content)
		if err == nil {
			err = os.WriteFile(file, data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		return file
	}, change)
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
