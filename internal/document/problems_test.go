package document_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

type problemCase struct{ source, want string }

func TestProblemsOfYAML(t *testing.T) {
	t.Parallel()
	testProblems(t, "w.yaml", yamlProblems)
}

func TestProblemsOfYAMLSyntax(t *testing.T) {
	t.Parallel()
	testProblems(t, "w.yaml", yamlSyntaxProblems)
}

func TestProblemsOfJSON(t *testing.T) {
	t.Parallel()
	testProblems(t, "w.json", jsonProblems)
}

func testProblems(t *testing.T, file string, cases map[string]problemCase) {
	schema := testSchema(t)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			// Places must not depend on how the bytes arrive.
			for _, r := range []*strings.Reader{strings.NewReader(c.source), nil} {
				src := document.Source{Name: file, Reader: r}
				if r == nil {
					src.Reader = iotest.OneByteReader(strings.NewReader(c.source))
				}
				_, err := document.Read(t.Context(), src, schema, document.DefaultLimits())
				if _, ok := errors.AsType[*document.Error](err); !ok {
					t.Fatalf("got %T: %v", err, err)
				}
				if diff := cmp.Diff(c.want, err.Error()); diff != "" {
					t.Errorf("problems (-want +got):\n%s", diff)
				}
			}
		})
	}
}
