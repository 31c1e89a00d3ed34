package terraform

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync"
	"testing"
)

// missing is said by every test that cannot run, so that the reader knows what to install.
const missing = "neither terraform nor tofu was found: put one in PATH, set " +
	VariableTerraform + " or " + VariableTofu + ", or build the pinned OpenTofu with `internal/tools/tool tofu`"

// here remembers the answer for the life of the test process: the programs do not change while tests run, and asking
// each for its version takes a tenth of a second.
var here = sync.OnceValues(func() ([]CLI, error) {
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}

	return Find(context.Background(), Surroundings{Lookup: os.LookupEnv, Root: root})
})

// CLIs returns every program there is, Terraform first, always at least one. Where there is none the test is skipped and
// says what is missing; under CI=true it fails instead, so that a test house without programs never looks green.
func CLIs(t testing.TB) []CLI {
	t.Helper()

	found, err := here()
	if err != nil {
		t.Fatalf("looking for Terraform and OpenTofu: %v", err)
	}

	if len(found) == 0 {
		absent(t)
	}

	return found
}

// Each runs test once for every program, in parallel, each in a subtest named after the program and its version.
func Each(t *testing.T, test func(t *testing.T, cli CLI)) {
	t.Helper()

	for _, cli := range CLIs(t) {
		t.Run(cli.String(), func(t *testing.T) {
			t.Parallel()
			test(t, cli)
		})
	}
}

// Acceptance is the first line of a test on terraform-plugin-testing, in a package whose TestMain calls [Main]. It returns
// the program that Main chose, and skips or fails as [CLIs] does where there is none.
func Acceptance(t testing.TB) CLI {
	t.Helper()

	path := os.Getenv(variablePath)
	if path == "" {
		absent(t)
	}

	for _, cli := range CLIs(t) {
		if cli.Path == path {
			return cli
		}
	}

	t.Fatalf("%s=%s is neither %s nor %s", variablePath, path, VariableTerraform, VariableTofu)

	return CLI{}
}

// Variables of terraform-plugin-testing.
const (
	variableAcceptance = "TF_ACC"
	variablePath       = "TF_ACC_TERRAFORM_PATH"
	variableHost       = "TF_ACC_PROVIDER_HOST"
	variableNamespace  = "TF_ACC_PROVIDER_NAMESPACE"
)

// namespace makes the library serve the provider under its own address, the one that examples and users write.
const namespace = "sovereign-placement"

// Variables of the programs: a developer's own settings must not decide how a test ends, and no test phones home.
const (
	variableSettings = "TF_CLI_CONFIG_FILE"
	variableNews     = "CHECKPOINT_DISABLE"
)

// Main runs a package's tests on one program and returns the exit code for [os.Exit]. The program is the one named by
// TF_ACC_TERRAFORM_PATH (`make test` runs the package once for each) or else the first of [CLIs]. The library reads its
// settings from the environment of the process, hence a TestMain and not a call in each test.
func Main(m *testing.M) int {
	found, err := here()
	if err != nil {
		fmt.Fprintf(os.Stderr, "looking for Terraform and OpenTofu: %v\n", err)

		return 1
	}

	if err := choose(found, os.Getenv, os.Setenv, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)

		return 1
	}

	return m.Run()
}

// choose sets the library's variables for one of the programs. With none found it sets nothing, and each test says so.
func choose(found []CLI, get func(string) string, set func(string, string) error, out io.Writer) error {
	path := get(variablePath)

	for _, cli := range found {
		if path != "" && path != cli.Path {
			continue
		}

		for key, value := range map[string]string{
			variableAcceptance: "1",
			variablePath:       cli.Path,
			variableHost:       cli.RegistryHost(),
			variableNamespace:  namespace,
			variableSettings:   os.DevNull,
			variableNews:       "1",
		} {
			if err := set(key, value); err != nil {
				return fmt.Errorf("setting %s: %w", key, err)
			}
		}

		_, err := fmt.Fprintf(out, "acceptance tests run on %s (%s)\n", cli, cli.Path)
		if err != nil {
			return fmt.Errorf("saying which program the tests run on: %w", err)
		}

		return nil
	}

	if path != "" {
		return fmt.Errorf("%s=%s: %w: name it in %s or %s too", variablePath, path, errUnknownProgram, VariableTerraform, VariableTofu)
	}

	return nil
}

func absent(t testing.TB) {
	t.Helper()

	if os.Getenv("CI") == "true" {
		t.Fatal(missing)
	}

	t.Skip(missing)
}
