package provider_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

// A policy that cannot be loaded is an error at the attribute that named it.
func TestProvider_configure_refuses(t *testing.T) {
	t.Parallel()
	broken := t.TempDir()
	for file, content := range map[string]string{"bad.yaml": "sites: {x: {kind: castle}}\n", "bad.rego": "package sovereign.custom.x\n\nnonsense("} {
		if err := os.WriteFile(filepath.Join(broken, file), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list := func(values ...string) tftypes.Value {
		items := make([]tftypes.Value, len(values))
		for i, value := range values {
			items[i] = text(value)
		}
		return tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, items)
	}
	cases := map[string]struct {
		name  string
		value tftypes.Value
		path  string
	}{
		"no such profile":   {"profile", text("atlantis"), `AttributeName("profile")`},
		"no such catalogue": {"catalogue_files", list("embedded", "nowhere.yaml"), `AttributeName("catalogue_files").ElementKeyInt(1)`},
		"a bad catalogue":   {"catalogue_files", list(filepath.Join(broken, "bad.yaml")), `AttributeName("catalogue_files").ElementKeyInt(0)`},
		"no such directory": {"policy_directories", list("nowhere"), `AttributeName("policy_directories").ElementKeyInt(0)`},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			failures := errorsOf(newServer(t).configure(t, map[string]tftypes.Value{tc.name: tc.value}))
			if len(failures) != 1 || failures[0].Summary != fwdiag.SummaryPolicy || failures[0].Attribute.String() != tc.path {
				t.Fatalf("want one error at %s, got %v", tc.path, failures)
			}
		})
	}
	failures := errorsOf(newServer(t).configure(t, map[string]tftypes.Value{"policy_directories": list(broken)}))
	if len(failures) != 1 || failures[0].Summary != fwdiag.SummaryPolicy {
		t.Errorf("a rule that does not parse: got %v", failures)
	}
}
