package provider_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

// examples are what the generated pages show.
const examples = "../../examples"

func example(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(examples, file))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Every example is applied, planned again to no changes, and destroyed.
func TestExamples(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(examples + "/*/*/*.tf")
	if err != nil || len(files) < 7 {
		t.Fatalf("found %d examples, %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimPrefix(file, examples+"/")
		if strings.HasPrefix(filepath.Base(name), "import-") || !strings.HasPrefix(name, "resources/") &&
			!strings.HasPrefix(name, "data-sources/") && !strings.HasPrefix(name, "functions/") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			run(t, resource.TestStep{
				Config:           example(t, "provider/provider.tf") + example(t, name),
				ConfigPlanChecks: resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}},
			})
		})
	}
}

// An import block brings in the name; the same plan fills in the rest.
func TestExamples_import(t *testing.T) {
	t.Parallel()
	for file, since := range map[string]tfversion.TerraformVersionCheck{
		"import-by-string-id.tf": tfversion.SkipBelow(tfversion.Version1_8_0),
		"import-by-identity.tf":  tfversion.SkipBelow(tfversion.Version1_12_0),
	} {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			terraform.Acceptance(t)
			config := example(t, "provider/provider.tf") + example(t, "resources/sovereign_workload/resource.tf")
			resource.UnitTest(t, resource.TestCase{
				ProtoV6ProviderFactories: factories(),
				TerraformVersionChecks:   []tfversion.TerraformVersionCheck{since},
				Steps: []resource.TestStep{
					{
						Config: config + example(t, "resources/sovereign_workload/"+file),
						ConfigPlanChecks: resource.ConfigPlanChecks{
							PreApply: []plancheck.PlanCheck{
								plancheck.ExpectResourceAction("sovereign_workload.land_register", plancheck.ResourceActionUpdate),
							},
							PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
						},
					},
					{Config: config, PlanOnly: true},
				},
			})
		})
	}
}
