package archtest_test

import (
	"os"
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/archtest"
)

// root is the module's root as seen from this package, where the go command runs its tests.
const root = "../.."

func TestModule(t *testing.T) {
	t.Parallel()

	files, err := archtest.ReadTree(os.DirFS(root))
	if err != nil {
		t.Fatal(err)
	}

	// A tree that was not read breaks no rule.
	seen := map[string]bool{}

	for _, file := range files {
		seen[file.Path] = true

		for _, violation := range archtest.Check(file) {
			t.Error(violation)
		}
	}

	for _, expected := range []string{"main.go", "internal/archtest/tree_test.go"} {
		if !seen[expected] {
			t.Errorf("%s is not among the %d files read", expected, len(files))
		}
	}
}

// TestModule_name keeps the constant and go.mod together: with another name every arrow would look foreign and pass.
func TestModule_name(t *testing.T) {
	t.Parallel()

	mod, err := os.ReadFile(root + "/go.mod")
	if err != nil {
		t.Fatal(err)
	}

	if first, _, _ := strings.Cut(string(mod), "\n"); first != "module "+archtest.Module {
		t.Errorf("go.mod begins with %q, the rules are for module %q", first, archtest.Module)
	}
}
