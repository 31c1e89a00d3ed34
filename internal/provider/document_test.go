package provider_test

import (
	"bytes"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// readWorkload reads a workload of a case as the command line does.
func readWorkload(t *testing.T, c cases.Case, name string) *workload.Workload {
	t.Helper()
	schema, err := workload.Schema()
	if err != nil {
		t.Fatal(err)
	}
	node, err := document.Read(t.Context(), document.Source{Name: c.Name, Reader: bytes.NewReader(c.Document(t)), Format: document.JSON}, schema, document.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	w, err := workload.FromNode(name, node.Get("workloads").Get(name))
	if err != nil {
		t.Fatal(err)
	}
	return w
}
