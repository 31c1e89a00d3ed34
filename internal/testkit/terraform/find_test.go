package terraform_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

// program writes a stand-in that answers `version -json` like the real one.
func program(t *testing.T, directory, name, version string) string {
	t.Helper()

	if err := os.MkdirAll(directory, 0o750); err != nil {
		t.Fatal(err)
	}

	path := filepath.Join(directory, name)
	script := fmt.Sprintf("#!/bin/sh\n[ \"$*\" = 'version -json' ] && echo '{\"terraform_version\":%q}'\n", version)

	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}

	return path
}

func lookup(variables map[string]string) func(string) (string, bool) {
	return func(key string) (string, bool) {
		value, set := variables[key]

		return value, set
	}
}

func TestFind(t *testing.T) {
	t.Parallel()

	first, second, root := t.TempDir(), t.TempDir(), t.TempDir()
	tf := program(t, first, "terraform", "1.11.4")
	tofu := program(t, second, "tofu", "1.12.0")
	program(t, filepath.Join(root, ".cache", "tools"), "tofu-v1.12.5", "1.12.5")
	pinned := program(t, filepath.Join(root, ".cache", "tools"), "tofu-v1.12.6", "1.12.6")

	for name, tc := range map[string]struct {
		variables map[string]string
		root      string
		want      []terraform.CLI
	}{
		"both in PATH": {
			variables: map[string]string{"PATH": first + ":" + second},
			want:      []terraform.CLI{{Name: "terraform", Path: tf, Version: "1.11.4"}, {Name: "tofu", Path: tofu, Version: "1.12.0"}},
		},
		"PATH before the pinned build": {
			variables: map[string]string{"PATH": second}, root: root,
			want: []terraform.CLI{{Name: "tofu", Path: tofu, Version: "1.12.0"}},
		},
		"the newest pinned build": {
			variables: map[string]string{"PATH": "/nonexistent"}, root: root,
			want: []terraform.CLI{{Name: "tofu", Path: pinned, Version: "1.12.6"}},
		},
		"variables before PATH": {
			variables: map[string]string{"PATH": second, terraform.VariableTofu: pinned},
			want:      []terraform.CLI{{Name: "tofu", Path: pinned, Version: "1.12.6"}},
		},
		"an empty variable hides what is in PATH": {
			variables: map[string]string{"PATH": first + ":" + second, terraform.VariableTerraform: "", terraform.VariableTofu: ""},
			root:      root,
		},
		"a relative PATH entry is not trusted": {variables: map[string]string{"PATH": "."}},
		"nothing anywhere":                     {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()

			got, err := terraform.Find(t.Context(), terraform.Surroundings{Lookup: lookup(tc.variables), Root: tc.root})
			if err != nil {
				t.Fatal(err)
			}

			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("programs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFind_refuses(t *testing.T) {
	t.Parallel()

	directory := t.TempDir()
	silent := program(t, directory, "silent", "")
	broken := filepath.Join(directory, "broken")

	if err := os.WriteFile(broken, []byte("#!/bin/sh\nexit 3\n"), 0o700); err != nil {
		t.Fatal(err)
	}

	for name, tc := range map[string]struct{ path, want string }{
		"a path with nothing there": {filepath.Join(directory, "absent"), "not an executable file"},
		"a directory":               {directory, "not an executable file"},
		"a program that fails":      {broken, "exit status 3"},
		"an answer with no version": {silent, "no terraform_version"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()

			_, err := terraform.Find(t.Context(), terraform.Surroundings{
				Lookup: lookup(map[string]string{terraform.VariableTofu: tc.path}),
			})
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want one that says %q", err, tc.want)
			}
		})
	}
}
