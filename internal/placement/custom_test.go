package placement_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

const customHead = `# METADATA
# title: A rule of ours
# description: What it says.
# custom:
#   id: custom/ours
#   effect: deny
#   message: It is the case.
#   fix: Change it.
# related_resources:
#   - ref: our-handbook#7
`

// ownRules writes a policy directory with one rule of an organisation.
func ownRules(t *testing.T, stage policy.Stage, body string) string {
	t.Helper()
	source := "package sovereign.custom." + string(stage) + "\n\nimport rego.v2\n\n" + customHead + "findings contains \"custom/ours\" if {\n" + body + "\n}\n"
	return strings.TrimSuffix(file(t, "rule.rego", source), "/rule.rego")
}

func withRules(t *testing.T, directory string, catalogue ...string) *placement.Decider {
	t.Helper()
	d, err := assembly.Open(t.Context(), assembly.Config{
		Profile: "estonia-2014", PolicyDirectories: []string{directory}, CatalogueFiles: catalogue, Clock: cases.Today,
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// An organisation's own rules tighten, and are told apart from nobody's.
func TestCustomRulesTighten(t *testing.T) {
	t.Parallel()
	d := withRules(t, ownRules(t, policy.Placement, "\tinput.workload.delivery == \"iaas\"\n\tinput.copy.role == \"secondary\""))
	w := named(t, "case-files")
	decision := decide(t, d, w)
	second := decision.Copies["second"]
	if decision.Verdict != placement.Denied || second.Verdict != placement.Denied || second.Reasons[0].Rule != "custom/ours" ||
		second.Reasons[0].Citations[0] != (placement.Citation{Document: "our-handbook", Section: "7"}) {
		t.Errorf("%s, %+v", decision.Verdict, second)
	}
	w.Delivery = "paas"
	if again := decide(t, d, w); again.Verdict != placement.Allowed {
		t.Errorf("another delivery: %s %+v", again.Verdict, again.Copies["second"])
	}
}

// alike are sites that differ in nothing but operator and country.
const alike = `sites:
  cloud-a: {title: A, kind: public_cloud, country: IE, operator: X, capabilities: [primary, mirror], cloud: {provider: aws, region: a}}
  cloud-b: {title: B, kind: public_cloud, country: NL, operator: Y, capabilities: [primary, mirror], cloud: {provider: aws, region: b}}
  cloud-c: {title: C, kind: public_cloud, country: DE, operator: Z, capabilities: [primary, mirror], cloud: {provider: aws, region: c}}
  cloud-d: {title: D, kind: public_cloud, country: DE, operator: W, capabilities: [primary, mirror], cloud: {provider: aws, region: d}}
  cloud-e: {title: E, kind: public_cloud, country: SE, operator: Z, capabilities: [primary, mirror], cloud: {provider: aws, region: e}}
`

// Possible worlds hold for rules that look at what ours do not: countries
// and operators, limits of their own.
func TestUnknownValuesUnderCustomRules(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"a country":   "\tinput.copies[0].country == input.copies[1].country\n\tinput.copies[0].place != input.copies[1].place",
		"an operator": "\tinput.copies[0].operator == input.copies[1].operator\n\tinput.copies[0].place != input.copies[1].place",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := withRules(t, ownRules(t, policy.Workload, body), file(t, "alike.yaml", alike))
			w := named(t, "president")
			w.Copies[0].Site, w.Copies[1].Site = "cloud-b", "cloud-c"
			for _, a := range attributesOf(w, siteNames(d)) {
				if strings.HasSuffix(a.path, ".site") {
					checkWorlds(t, d, w, placement.Want{}, true, a)
				}
			}
		})
	}
	t.Run("an interval", func(t *testing.T) {
		t.Parallel()
		d := withRules(t, ownRules(t, policy.Placement, "\tinput.copy.backup_interval_hours == 24"))
		w := named(t, "case-files")
		w.Copies = append(w.Copies, workload.Copy{Name: "third", Role: "backup", Site: "ee-gov-2", Isolated: true, SLA: "S-1"})
		for _, a := range attributesOf(w, nil) {
			if a.path == "copies.third.backup_interval" {
				checkWorlds(t, d, w, placement.Want{}, false, a)
			}
		}
	})
	t.Run("every other attribute", func(t *testing.T) {
		t.Parallel()
		d := withRules(t, ownRules(t, policy.Placement, "\ttrue in {input.workload.peak, input.workload.monument}\n\tinput.workload.kind > \"register\""))
		w := named(t, "case-files")
		for _, a := range attributesOf(w, sampleOf(d, w)) {
			if !strings.HasSuffix(a.path, ".backup_interval") {
				checkWorlds(t, d, w, placement.Want{}, true, a)
			}
		}
	})
}

// A rule that does not end, or fails, is found when it is loaded.
func TestCustomRulesAreTriedAtLoad(t *testing.T) {
	t.Parallel()
	many := "\tsome a in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome b in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome c in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome d in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome e in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome f in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome g in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome h in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\tsome i in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n\ta + b + c + d + e + f + g + h + i == -1"
	tests := map[string]struct {
		stage policy.Stage
		body  string
		want  error
	}{
		"no end, at a data embassy":  {policy.Placement, "\tinput.site.kind == \"data_embassy\"\n" + many, policy.ErrDeadline},
		"no end, over a workload":    {policy.Workload, many, policy.ErrDeadline},
		"no end, over the portfolio": {policy.Portfolio, many, policy.ErrDeadline},
		"division by zero":           {policy.Placement, "\t1 / (input.site.state_control - 100) > 0", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			d, err := assembly.Open(ctx, assembly.Config{PolicyDirectories: []string{ownRules(t, tt.stage, tt.body)}, Clock: cases.Today})
			if d != nil || err == nil || (tt.want != nil && !errors.Is(err, tt.want)) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

// A context that ends stops a report.
func TestReportStopsWithItsContext(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if report, err := d.Report(ctx, testdata(t), placement.Want{}); report != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("report %v, error %v", report, err)
	}
}
