package placement_test

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Whatever bytes are read as workloads are decided or refused: never a
// panic, never allowed without a class, never a verdict without its reasons.
func FuzzWorkloads(f *testing.F) {
	for _, path := range []string{"../../examples/ministry/workloads.yaml", "testdata/workloads.yaml"} {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(`{"workloads": {"a": {"owner": {"name": "x", "type": "agency"}, "kind": "website", "delivery": "static", "sensitivity": "public", "copies": {"m": {"role": "primary", "site": "aws-eu-west-1"}}}}}`))
	f.Add([]byte("workloads:\n  a:\n    owner: {name: x, type: agency}\n    kind: website\n    delivery: static\n    copies: {m: {role: primary, site: ee-gov-1}}\n"))
	schema, err := workload.Schema()
	if err != nil {
		f.Fatal(err)
	}
	d := decider(f, "estonia-2024", "")
	f.Fuzz(func(t *testing.T, content []byte) {
		root, err := document.Read(t.Context(), document.Source{Name: "fuzz", Reader: bytes.NewReader(content)}, schema, document.DefaultLimits())
		if err != nil {
			return
		}
		for member := range root.Get("workloads").Members() {
			w, err := workload.FromNode(member.Key, member.Value)
			if err != nil {
				t.Fatal(err)
			}
			checkFuzzed(t, d, w)
			// As a plan that does not know the class yet, or any copy's site.
			w.Sensitivity, w.Unknown = "", []string{"sensitivity"}
			checkFuzzed(t, d, w)
			w.Unknown = nil
			if decision, err := d.Decide(t.Context(), w, placement.Want{}); err == nil {
				t.Fatalf("without a class %s is %s", w.Name, decision.Verdict)
			}
		}
	})
}

func checkFuzzed(t *testing.T, d *placement.Decider, w *workload.Workload) {
	t.Helper()
	decision, err := d.Decide(t.Context(), w, placement.Want{})
	var input *placement.InputError
	switch {
	case errors.As(err, &input):
		return
	case err != nil:
		t.Fatalf("%s: %v", w.Name, err)
	case len(decision.Copies) != len(w.Copies) || len(decision.Destinations) != 3:
		t.Fatalf("%s: %d copies and %d layers are decided", w.Name, len(decision.Copies), len(decision.Destinations))
	case decision.Verdict == placement.Allowed && len(w.Copies) == 0:
		t.Fatalf("%s is allowed without any copy", w.Name)
	}
	for name, c := range decision.Copies {
		if c.Verdict != placement.Allowed && len(c.Reasons) == 0 {
			t.Fatalf("%s.%s is %s for no reason", w.Name, name, c.Verdict)
		}
		if c.Verdict == placement.Denied && decision.Verdict == placement.Allowed {
			t.Fatalf("%s is allowed although %s is denied", w.Name, name)
		}
	}
}
