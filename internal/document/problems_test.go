package document_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

func TestProblems(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	for name, c := range problemCases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := "w.yaml"
			if strings.HasPrefix(name, "json") {
				file = "w.json"
			}
			node, err := document.Read(context.Background(), document.Source{Name: file, Reader: strings.NewReader(c.source)}, schema, document.DefaultLimits())
			if err == nil {
				t.Fatalf("accepted: %v", node.Get("workloads").Kind())
			}
			var problems *document.Error
			if !errors.As(err, &problems) {
				t.Fatalf("got %T: %v", err, err)
			}
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), err.Error()); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
