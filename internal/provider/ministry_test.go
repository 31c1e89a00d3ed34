package provider_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
)

// The ministry's example is applied, planned again to no changes, and
// destroyed; imported, it is filled in by an update and then stands still.
func TestExamples_ministry(t *testing.T) {
	t.Parallel()
	config := example(t, "ministry/main.tf")
	settled := []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}
	t.Run("applied", func(t *testing.T) {
		t.Parallel()
		run(t, resource.TestStep{Config: config, ConfigPlanChecks: resource.ConfigPlanChecks{PostApplyPostRefresh: settled}})
	})
	t.Run("imported", func(t *testing.T) {
		t.Parallel()
		var blocks strings.Builder
		checks := resource.ConfigPlanChecks{PostApplyPostRefresh: settled}
		for _, name := range []string{"case-files", "president-website", "land-register"} {
			address := "sovereign_workload." + strings.ReplaceAll(name, "-", "_")
			fmt.Fprintf(&blocks, "\nimport {\n  to = %s\n  id = %q\n}\n", address, name)
			checks.PreApply = append(checks.PreApply, plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate))
		}
		run(t, resource.TestStep{Config: config + blocks.String(), ConfigPlanChecks: checks})
	})
}
