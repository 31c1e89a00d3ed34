package provider_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

const workloadAddress = "sovereign_workload.x"

// factories serve the provider to the real program.
func factories() map[string]func() (tfprotov6.ProviderServer, error) {
	return map[string]func() (tfprotov6.ProviderServer, error){
		"sovereign": func() (tfprotov6.ProviderServer, error) { return provider.NewServer("test", today())(), nil },
	}
}

// run is a test on the real program.
func run(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	terraform.Acceptance(t)
	resource.UnitTest(t, resource.TestCase{ProtoV6ProviderFactories: factories(), Steps: steps})
}

// requirement names the provider in full, because the library adds it to no
// import.
const requirement = `
terraform {
  required_providers {
    sovereign = { source = "sovereign-placement/sovereign" }
  }
}
`

// hcl writes a sensitive system at home; sensitivity and the second site are
// expressions.
func hcl(sensitivity, second string) string {
	return requirement + fmt.Sprintf(`
resource "sovereign_workload" "x" {
  name                 = "case-files"
  title                = "Case files"
  owner                = { name = "County Court", type = "agency" }
  kind                 = "service"
  delivery             = "iaas"
  sensitivity          = %s
  network_zone         = "special_zone"
  responsibility_phase = 2

  copies = {
    main   = { role = "primary", site = "ee-gov-1", isolated = true, sla = "SLA-1" }
    second = { role = "secondary", site = %s, isolated = true, sla = "SLA-1" }
  }
}
`, sensitivity, second)
}

// later is a value that is known only after apply.
func later(value string) string {
	return fmt.Sprintf("resource \"terraform_data\" \"later\" {\n  input = %q\n}\n", value)
}

func said(summary string) *regexp.Regexp { return regexp.MustCompile(regexp.QuoteMeta(summary)) }

func plans(action plancheck.ResourceActionType) resource.ConfigPlanChecks {
	return resource.ConfigPlanChecks{
		PreApply:             []plancheck.PlanCheck{plancheck.ExpectResourceAction(workloadAddress, action)},
		PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
	}
}

func TestWorkloadResource_lifecycle(t *testing.T) {
	t.Parallel()
	run(t,
		resource.TestStep{
			Config:           hcl(`"sensitive"`, `"ee-gov-2"`),
			ConfigPlanChecks: plans(plancheck.ResourceActionCreate),
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue(workloadAddress, tfjsonpath.New("id"), knownvalue.StringExact("case-files")),
				statecheck.ExpectKnownValue(workloadAddress, tfjsonpath.New("decision").AtMapKey("verdict"), knownvalue.StringExact("allowed")),
				statecheck.ExpectKnownValue(workloadAddress, tfjsonpath.New("decision").AtMapKey("profile"), knownvalue.StringExact("estonia-2024")),
				statecheck.ExpectKnownValue(workloadAddress, tfjsonpath.New("decision").AtMapKey("revision"), knownvalue.StringRegexp(regexp.MustCompile(`^sha256:[0-9a-f]{64}$`))),
				statecheck.ExpectKnownValue(workloadAddress, tfjsonpath.New("copies").AtMapKey("main").AtMapKey("location"), knownvalue.ObjectExact(map[string]knownvalue.Check{
					"layer": knownvalue.StringExact("domestic"), "country": knownvalue.StringExact("EE"),
					"cloud": knownvalue.StringExact("openstack"), "region": knownvalue.StringExact("ee-gov-1"),
				})),
				statecheck.ExpectKnownValue(workloadAddress, tfjsonpath.New("copies").AtMapKey("main").AtMapKey("tags"), knownvalue.MapExact(map[string]knownvalue.Check{
					"sovereign_workload": knownvalue.StringExact("case-files"), "sovereign_copy": knownvalue.StringExact("main"),
					"sovereign_role": knownvalue.StringExact("primary"), "sovereign_site": knownvalue.StringExact("ee-gov-1"),
					"sovereign_sensitivity": knownvalue.StringExact("sensitive"),
				})),
			},
		},
		resource.TestStep{
			Config:           strings.Replace(hcl(`"sensitive"`, `"ee-gov-2"`), "Case files", "Files of cases", 1),
			ConfigPlanChecks: plans(plancheck.ResourceActionUpdate),
		},
		resource.TestStep{
			Config:           strings.Replace(hcl(`"sensitive"`, `"ee-gov-2"`), `"case-files"`, `"court-files"`, 1),
			ConfigPlanChecks: plans(plancheck.ResourceActionReplace),
		},
		resource.TestStep{Config: hcl(`"sensitive"`, `"ee-gov-2"`), Destroy: true},
	)
}

func TestWorkloadResource_denied(t *testing.T) {
	t.Parallel()
	run(t, resource.TestStep{
		Config: hcl(`"sensitive"`, `"aws-eu-north-1"`), PlanOnly: true, ExpectError: said(fwdiag.SummaryDenied),
	})
}

// The state keeps what was allowed when a change is refused.
func TestWorkloadResource_deniedUpdate(t *testing.T) {
	t.Parallel()
	run(t,
		resource.TestStep{Config: hcl(`"sensitive"`, `"ee-gov-2"`)},
		resource.TestStep{Config: hcl(`"sensitive"`, `"aws-eu-north-1"`), ExpectError: said(fwdiag.SummaryDenied)},
		resource.TestStep{Config: hcl(`"sensitive"`, `"ee-gov-2"`), ConfigPlanChecks: plans(plancheck.ResourceActionNoop)},
	)
}

func TestWorkloadResource_unknown(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		config string
		fails  bool
	}{
		"site then refused":         {later("aws-eu-north-1") + hcl(`"sensitive"`, "terraform_data.later.output"), true},
		"site then allowed":         {later("ee-gov-2") + hcl(`"sensitive"`, "terraform_data.later.output"), false},
		"sensitivity then allowed":  {later("sensitive") + hcl("terraform_data.later.output", `"ee-gov-2"`), false},
		"sensitivity then refused":  {later("sensitive") + strings.Replace(hcl("terraform_data.later.output", `"ee-gov-2"`), "special_zone", "public_ip", 1), true},
		"sensitivity then nonsense": {later("secret") + hcl("terraform_data.later.output", `"ee-gov-2"`), true},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step := resource.TestStep{Config: tc.config, ConfigPlanChecks: resource.ConfigPlanChecks{
				PreApply: []plancheck.PlanCheck{
					plancheck.ExpectResourceAction(workloadAddress, plancheck.ResourceActionCreate),
					plancheck.ExpectUnknownValue(workloadAddress, tfjsonpath.New("decision")),
				},
				PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
			}}
			if tc.fails {
				step.ExpectError = said("Error: ")
			}
			run(t, step)
		})
	}
}

// initialised is a first step that leaves no workload: an import needs a
// directory in which the provider was installed.
func initialised() resource.TestStep {
	return resource.TestStep{Config: requirement + "data \"sovereign_site\" \"home\" {\n  name = \"ee-gov-1\"\n}\n"}
}

// Only the name comes with an import: the plan after it fills in the rest.
func TestWorkloadResource_import(t *testing.T) {
	t.Parallel()
	run(t, initialised(),
		resource.TestStep{
			Config: hcl(`"sensitive"`, `"ee-gov-2"`), ResourceName: workloadAddress, ImportState: true,
			ImportStateId: "case-files", ImportStatePersist: true,
		},
		resource.TestStep{Config: hcl(`"sensitive"`, `"ee-gov-2"`), ConfigPlanChecks: plans(plancheck.ResourceActionUpdate)},
	)
}

func TestWorkloadResource_import_refused(t *testing.T) {
	t.Parallel()
	run(t, initialised(),
		resource.TestStep{
			Config: hcl(`"sensitive"`, `"ee-gov-2"`), ResourceName: workloadAddress, ImportState: true,
			ImportStateId: "Case Files", ExpectError: said("Workload cannot be imported"),
		},
	)
}

// An import passes the gate too: the first plan after it judges everything.
func TestWorkloadResource_import_denied(t *testing.T) {
	t.Parallel()
	run(t, initialised(),
		resource.TestStep{
			Config: hcl(`"sensitive"`, `"aws-eu-north-1"`), ResourceName: workloadAddress, ImportState: true,
			ImportStateId: "case-files", ImportStatePersist: true,
		},
		resource.TestStep{Config: hcl(`"sensitive"`, `"aws-eu-north-1"`), ExpectError: said(fwdiag.SummaryDenied)},
		resource.TestStep{Config: hcl(`"sensitive"`, `"ee-gov-2"`)},
	)
}

func TestWorkloadResource_identity(t *testing.T) {
	t.Parallel()
	terraform.Acceptance(t)
	resource.UnitTest(t, resource.TestCase{
		ProtoV6ProviderFactories: factories(),
		TerraformVersionChecks:   []tfversion.TerraformVersionCheck{tfversion.SkipBelow(tfversion.Version1_12_0)},
		Steps: []resource.TestStep{
			{
				Config: hcl(`"sensitive"`, `"ee-gov-2"`),
				ConfigStateChecks: []statecheck.StateCheck{
					statecheck.ExpectIdentity(workloadAddress, map[string]knownvalue.Check{"name": knownvalue.StringExact("case-files")}),
				},
			},
			{
				Config: hcl(`"sensitive"`, `"ee-gov-2"`), ResourceName: workloadAddress, ImportState: true,
				ImportStateKind: resource.ImportCommandWithID, ImportStateId: "case-files",
			},
		},
	})
}

func TestWorkloadResource_invalid(t *testing.T) {
	t.Parallel()
	allowed := hcl(`"sensitive"`, `"ee-gov-2"`)
	cases := map[string]struct{ config, says string }{
		"no sensitivity":     {strings.Replace(allowed, "sensitivity ", "# sensitivity ", 1), "sensitivity"},
		"null sensitivity":   {hcl("null", `"ee-gov-2"`), "sensitivity"},
		"unknown word":       {hcl(`"secret"`, `"ee-gov-2"`), "sensitivity"},
		"name no label":      {strings.Replace(allowed, `"case-files"`, `"Case_Files"`, 1), "DNS label"},
		"copy no label":      {strings.Replace(allowed, "    main ", "    Main ", 1), "DNS label"},
		"null copy":          {strings.Replace(allowed, `copies = {`, `copies = { third = null,`, 1), "[Nn]ull"},
		"bad duration":       {strings.Replace(allowed, `isolated = true`, `isolated = true, backup_interval = "weekly"`, 1), "Duration not understood"},
		"bad phase":          {strings.Replace(allowed, "responsibility_phase = 2", "responsibility_phase = 3", 1), "responsibility_phase"},
		"empty reference":    {strings.Replace(allowed, `"SLA-1"`, `""`, 1), "sla"},
		"half a threshold":   {strings.Replace(allowed, `isolated = true`, `isolated = true, threshold = 1.5`, 1), "threshold"},
		"unknown attribute":  {strings.Replace(allowed, "title ", "titel ", 1), "titel"},
		"site of nowhere":    {hcl(`"sensitive"`, `"ee-gov-3"`), fwdiag.SummaryInput},
		"unknown profile":    {`provider "sovereign" { profile = "atlantis" }` + allowed, fwdiag.SummaryPolicy},
		"no catalogue":       {`provider "sovereign" { catalogue_files = ["nowhere.yaml"] }` + allowed, fwdiag.SummaryPolicy},
		"no policies":        {`provider "sovereign" { policy_directories = ["nowhere"] }` + allowed, fwdiag.SummaryPolicy},
		"empty list of them": {`provider "sovereign" { catalogue_files = [] }` + allowed, "catalogue_files"},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			run(t, resource.TestStep{Config: tc.config, PlanOnly: true, ExpectError: regexp.MustCompile(tc.says)})
		})
	}
}
