package cli_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/cli"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
)

// TestCases drives the table that every door has to agree with through the
// verb decide, exit code included.
func TestCases(t *testing.T) {
	t.Parallel()
	for _, c := range cases.Load(t) {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			args := []string{"decide", "--format", "json", "--options"}
			if c.Profile != "" {
				args = append(args, "--profile", c.Profile)
			}
			if c.WhatIf != "" {
				args = append(args, "--what-if", c.WhatIf)
			}
			if catalogue := c.CatalogueDocument(t); catalogue != nil {
				file := filepath.Join(t.TempDir(), "catalogue.json")
				if err := os.WriteFile(file, catalogue, 0o600); err != nil {
					t.Fatal(err)
				}
				args = append(args, "--catalogue", file)
			}
			var out, complaints bytes.Buffer
			code := cli.Main(t.Context(), cli.Environment{
				Args: append(args, "-"), Stdin: bytes.NewReader(c.Document(t)), Stdout: &out, Stderr: &complaints,
				Getenv: func(string) string { return "" }, IsTerminal: func(io.Writer) bool { return false }, Clock: cases.Today,
			})
			if code != c.Expect.Exit || complaints.Len() > 0 {
				t.Errorf("exit code %d, expected %d; standard error: %q", code, c.Expect.Exit, complaints.String())
			}
			var r placement.Report
			if err := json.Unmarshal(out.Bytes(), &r); err != nil {
				t.Fatalf("the report is not JSON: %v", err)
			}
			for _, problem := range c.Check(&r) {
				t.Error(problem)
			}
		})
	}
}
