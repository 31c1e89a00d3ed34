package policies_test

import (
	"bytes"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// The Rego tests of every rule run here, with the engine's own compilation;
// every line of policy has to be reached, and written in the standard format.
func TestPolicies(t *testing.T) {
	t.Parallel()
	schemas := map[string][]byte{}
	for _, name := range []string{"facts-placement", "facts-workload", "facts-portfolio", "parameters"} {
		schema, err := policies.Schema(name)
		if err != nil {
			t.Fatal(err)
		}
		schemas[name] = schema
	}
	report, err := policy.Test(t.Context(), policy.Config{
		Directories: []policy.Directory{{Name: "policies", FS: policies.FS}},
		Schemas:     schemas,
		Parameters:  parameters(),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, failure := range report.Failures {
		t.Errorf("%s:%d: %s: %s", failure.File, failure.Line, failure.Name, failure.Reason)
	}
	for _, line := range report.Uncovered {
		t.Errorf("%s: no test reaches this line: delete it or test it", line)
	}
	for _, file := range report.Unformatted {
		t.Errorf("%s: is not in the standard Rego format: run make fmt", file)
	}
	if report.Passed == 0 {
		t.Error("no policy test ran")
	}
	t.Logf("%d policy tests, %.1f %% of policy lines", report.Passed, report.CoveragePercent)
}

// A rule has a file of its own, named after its id, and a test of its own
// beside it.
func TestRuleFiles(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"placement", "workload", "portfolio"} {
		files, err := fs.Glob(policies.FS, stage+"/*.rego")
		if err != nil || len(files) == 0 {
			t.Fatalf("%d files in %s, %v", len(files), stage, err)
		}
		for _, file := range files {
			source, err := policies.FS.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			ids := regexp.MustCompile(`(?m)^#   id: (.*)$`).FindAllSubmatch(source, -1)
			if strings.HasSuffix(file, "_test.rego") || len(ids) == 0 {
				continue
			}
			want := stage + "/" + strings.NewReplacer("/", "_", "-", "_").Replace(string(ids[0][1])) + ".rego"
			if len(ids) > 1 || file != want {
				t.Errorf("%s: holds the rules %q; a rule has a file of its own, here %s", file, ids, want)
			}
			test, err := policies.FS.ReadFile(strings.TrimSuffix(file, ".rego") + "_test.rego")
			if err != nil || !bytes.Contains(test, ids[0][1]) {
				t.Errorf("%s: no test beside it names its id", file)
			}
		}
	}
}

func parameters() map[string]any {
	return map[string]any{
		"backup_interval_good_hours": 168, "backup_interval_refused_hours": 2160,
		"private_share_floor_percent": 33.3, "private_share_ceiling_percent": 33.4,
		"full_control_percent": 100, "partner_standards": []any{"RIA"},
		"state_owner_types":  []any{"ministry", "agency", "constitutional"},
		"emergency_postures": []any{"crisis", "wartime"}, "special_zone_sensitivities": []any{"sensitive", "classified"},
		"register_continuity": "backup", "research_mode": false,
	}
}
