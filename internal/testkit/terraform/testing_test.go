package terraform_test

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

func TestChoose(t *testing.T) {
	t.Parallel()

	both := []terraform.CLI{
		{Name: "terraform", Path: "/bin/terraform", Version: "1.11.4"},
		{Name: "tofu", Path: "/bin/tofu", Version: "1.12.6"},
	}
	first := map[string]string{
		"TF_ACC": "1", "TF_ACC_TERRAFORM_PATH": "/bin/terraform", "TF_ACC_PROVIDER_HOST": "registry.terraform.io",
		"TF_CLI_CONFIG_FILE": "/dev/null", "CHECKPOINT_DISABLE": "1",
		"TF_ACC_PROVIDER_NAMESPACE": "sovereign-placement",
	}
	second := map[string]string{
		"TF_ACC": "1", "TF_ACC_TERRAFORM_PATH": "/bin/tofu", "TF_ACC_PROVIDER_HOST": "registry.opentofu.org",
		"TF_CLI_CONFIG_FILE": "/dev/null", "CHECKPOINT_DISABLE": "1",
		"TF_ACC_PROVIDER_NAMESPACE": "sovereign-placement",
	}

	for name, tc := range map[string]struct {
		found   []terraform.CLI
		path    string
		want    map[string]string
		refused bool
	}{
		"the first when none is named": {found: both, want: first},
		"the one that is named":        {found: both, path: "/bin/tofu", want: second},
		"one that was not found":       {found: both, path: "/bin/other", want: map[string]string{}, refused: true},
		"nothing found":                {want: map[string]string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()

			got := map[string]string{}
			set := func(key, value string) error { got[key] = value; return nil }

			err := terraform.Choose(tc.found, func(string) string { return tc.path }, set, &bytes.Buffer{})
			if (err != nil) != tc.refused {
				t.Fatalf("error %v, want refused=%t", err, tc.refused)
			}

			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("variables (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCLIs_absent runs this test program again with no CLI to be found, once as on a laptop and once as in CI.
func TestCLIs_absent(t *testing.T) {
	t.Parallel()

	const child = "SOVEREIGN_TEST_CHILD"
	if os.Getenv(child) != "" {
		terraform.CLIs(t)

		return
	}

	for name, tc := range map[string]struct {
		ci     string
		want   string
		failed bool
	}{
		"a laptop skips": {ci: "", want: "--- SKIP"},
		"CI fails":       {ci: "true", want: "--- FAIL", failed: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()

			command := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestCLIs_absent$", "-test.v")
			command.Env = append(os.Environ(), child+"=1", "CI="+tc.ci, terraform.VariableTerraform+"=", terraform.VariableTofu+"=")

			out, err := command.CombinedOutput()
			if (err != nil) != tc.failed {
				t.Fatalf("error %v, want failed=%t\n%s", err, tc.failed, out)
			}

			for _, want := range []string{tc.want, "neither terraform nor tofu was found"} {
				if !strings.Contains(string(out), want) {
					t.Errorf("output lacks %q:\n%s", want, out)
				}
			}
		})
	}
}

func TestEach(t *testing.T) {
	t.Parallel()

	terraform.Each(t, func(t *testing.T, cli terraform.CLI) {
		if !strings.Contains(cli.RegistryHost(), "registry.") || cli.Version == "" {
			t.Errorf("incomplete program %+v", cli)
		}
	})
}
