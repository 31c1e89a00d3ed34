package nation_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/nation"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// What is measured is a document that anybody could have written: it holds
// against the schema, is the same every time, and has all its copies.
func TestMixture_Write(t *testing.T) {
	t.Parallel()
	const workloads = 300
	for name, mixture := range map[string]nation.Mixture{
		"likely": nation.Likely(), "sound": nation.Sound(), "harsh": nation.Harsh([]string{"ee-gov-1", "lu-data-embassy", "aws-eu-west-1"}),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var first, second bytes.Buffer
			for _, to := range []*bytes.Buffer{&first, &second} {
				if err := mixture.Write(to, workloads); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Error("two documents of the same mixture differ")
			}
			var read struct {
				Workloads map[string]struct {
					Copies map[string]json.RawMessage `json:"copies"`
				} `json:"workloads"`
			}
			if err := json.Unmarshal(first.Bytes(), &read); err != nil {
				t.Fatal(err)
			}
			if len(read.Workloads) != workloads {
				t.Errorf("the document has %d workloads, want %d", len(read.Workloads), workloads)
			}
			for name, w := range read.Workloads {
				if len(w.Copies) != nation.Copies {
					t.Errorf("%s has %d copies, want %d", name, len(w.Copies), nation.Copies)
				}
			}
			schema, err := workload.Schema()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := document.Read(t.Context(), document.Source{Name: "nation.json", Reader: &first}, schema, document.DefaultLimits()); err != nil {
				t.Error(err)
			}
		})
	}
}
