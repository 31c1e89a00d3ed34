package provider_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
)

// framework is the same provider without the short way round.
func framework(t *testing.T) *server {
	t.Helper()
	s := &server{ProviderServer: providerserver.NewProtocol6(provider.New("test", today())())()}
	var err error
	if s.schemas, err = s.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{}); err != nil {
		t.Fatal(err)
	}
	noErrors(t, s.configure(t, nil))
	return s
}

// configurations are good and bad: the fixture cases, everything unknown in
// turn, and mistakes of every kind.
func configurations(t *testing.T, s *server) map[string]tftypes.Value {
	t.Helper()
	of := s.workloadType()
	all := map[string]tftypes.Value{}
	for name, d := range unknowns(t, s) {
		all["unknown "+name] = d.config(of)
	}
	for _, c := range cases.Load(t) {
		if c.Catalogue != nil {
			continue
		}
		for name, workload := range c.Workloads {
			config := members(t, shaped(t, of, workload))
			config["name"] = text(name)
			all[c.Name+"/"+name] = tftypes.NewValue(of, config)
		}
	}
	long := string(slices.Repeat([]byte("ä"), 301))
	mistakes := map[string]draft{
		"good":              caseFiles(),
		"no sensitivity":    caseFiles().with("sensitivity", tftypes.NewValue(tftypes.String, nil)),
		"wrong word":        caseFiles().with("sensitivity", text("secret")),
		"empty word":        caseFiles().with("sensitivity", text("")),
		"no owner":          caseFiles().with("owner", tftypes.NewValue(of.AttributeTypes["owner"], nil)),
		"wrong name":        caseFiles().with("name", text("Case Files")),
		"wrong phase":       caseFiles().with("responsibility_phase", number(3)),
		"half a phase":      caseFiles().with("responsibility_phase", tftypes.NewValue(tftypes.Number, 1.5)),
		"empty reference":   caseFiles().with("backup_plan", text("")),
		"long reference":    caseFiles().with("backup_plan", text(long)),
		"just short enough": caseFiles().with("backup_plan", text(long[:600])),
		"computed given":    caseFiles().with("id", text("case-files")),
		"wrong copy name":   caseFiles().withCopy("Main", "role", text("backup")),
		"no role":           caseFiles().withCopy("main", "role", tftypes.NewValue(tftypes.String, nil)),
		"no interval":       caseFiles().withCopy("main", "backup_interval", text("weekly")),
		"an interval":       caseFiles().withCopy("main", "backup_interval", text("7d")),
		"threshold of none": caseFiles().withCopy("main", "threshold", number(0)),
		"no such site":      caseFiles().withCopy("main", "site", text("ee-gov-9")),
		"verdict given":     caseFiles().withCopy("main", "verdict", text("allowed")),
		"refused":           caseFiles().withCopy("second", "site", text("aws-eu-north-1")),
	}
	for name, d := range mistakes {
		all["mistake: "+name] = d.config(of)
	}
	many := caseFiles()
	for i := range 65 {
		many = many.withCopy(fmt.Sprintf("copy-%d", i), "role", text("backup")).withCopy(fmt.Sprintf("copy-%d", i), "site", text("ee-gov-1"))
	}
	all["mistake: many copies"] = many.config(of)
	return all
}

// Both ways give the same answer, to the letter, whatever is asked.
func TestServer_leanAnswers(t *testing.T) {
	t.Parallel()
	lean, slow := configured(t, nil), framework(t)
	of := lean.workloadType()
	null := tftypes.NewValue(of, nil)
	priors := map[string]tftypes.Value{
		"nothing":        null,
		"the case files": slow.settle(t, caseFiles().config(of), null),
		"the website":    slow.settle(t, website().config(of), null),
	}
	all := configurations(t, lean)
	if len(all) < 60 {
		t.Fatalf("only %d configurations", len(all))
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		config := all[name]
		request := &tfprotov6.ValidateResourceConfigRequest{TypeName: "sovereign_workload", Config: dynamic(t, of, config)}
		left, err := lean.ValidateResourceConfig(t.Context(), request)
		if err != nil {
			t.Fatal(err)
		}
		right, err := slow.ValidateResourceConfig(t.Context(), request)
		if err != nil {
			t.Fatal(err)
		}
		if name == "unknown copies.main" {
			// The framework asks an object that is unknown as a whole for
			// its required attributes. The short way lets it through: it is
			// a value that is still to come.
			right.Diagnostics = nil
		}
		if diff := cmp.Diff(sayings(right.Diagnostics), sayings(left.Diagnostics)); diff != "" {
			t.Errorf("%s: validate (-framework +lean):\n%s", name, diff)
		}
		if len(errorsOf(right.Diagnostics)) > 0 {
			continue // Terraform plans nothing that is not valid
		}
		for what, prior := range priors {
			a, b := lean.plan(t, config, prior), slow.plan(t, config, prior)
			if diff := cmp.Diff(sayings(b.diagnostics), sayings(a.diagnostics)); diff != "" {
				t.Errorf("%s over %s: plan (-framework +lean):\n%s", name, what, diff)
			}
			if len(errorsOf(b.diagnostics)) == 0 && (!a.state.Equal(b.state) || a.replaces != b.replaces) {
				differences, err := b.state.Diff(a.state)
				t.Errorf("%s over %s: planned state (framework, lean): %v %v", name, what, differences[:min(3, len(differences))], err)
			}
		}
	}
}

func sayings(diagnostics []*tfprotov6.Diagnostic) []string {
	said := make([]string, 0, len(diagnostics))
	for _, d := range diagnostics {
		said = append(said, fmt.Sprintf("%s %s %s %s", d.Severity, d.Attribute, d.Summary, d.Detail))
	}
	return said
}

// A refresh keeps the state and knows the workload by its name.
func TestServer_leanRead(t *testing.T) {
	t.Parallel()
	lean, slow := configured(t, nil), framework(t)
	of := lean.workloadType()
	state := slow.settle(t, caseFiles().config(of), tftypes.NewValue(of, nil))
	identity := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"name": tftypes.String}}
	named := func(name string) *tfprotov6.ResourceIdentityData {
		return &tfprotov6.ResourceIdentityData{IdentityData: dynamic(t, identity, tftypes.NewValue(identity, map[string]tftypes.Value{"name": text(name)}))}
	}
	for what, current := range map[string]*tfprotov6.ResourceIdentityData{
		"no identity":      nil,
		"its identity":     named("case-files"),
		"another identity": named("other-files"),
	} {
		request := func() *tfprotov6.ReadResourceRequest {
			return &tfprotov6.ReadResourceRequest{TypeName: "sovereign_workload", CurrentState: dynamic(t, of, state), CurrentIdentity: current}
		}
		left, err := lean.ReadResource(t.Context(), request())
		if err != nil {
			t.Fatal(err)
		}
		right, err := slow.ReadResource(t.Context(), request())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(sayings(right.Diagnostics), sayings(left.Diagnostics)); diff != "" {
			t.Errorf("%s (-framework +lean):\n%s", what, diff)
		}
		if len(right.Diagnostics) > 0 {
			continue
		}
		a, errA := left.NewState.Unmarshal(of)
		b, errB := right.NewState.Unmarshal(of)
		if errA != nil || errB != nil || !a.Equal(b) {
			t.Errorf("%s: the states differ: %v %v", what, errA, errB)
		}
		a, errA = left.NewIdentity.IdentityData.Unmarshal(identity)
		b, errB = right.NewIdentity.IdentityData.Unmarshal(identity)
		if errA != nil || errB != nil || !a.Equal(b) {
			t.Errorf("%s: the identities differ: %v %v", what, errA, errB)
		}
	}
}
