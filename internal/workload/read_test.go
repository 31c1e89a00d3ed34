package workload_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

func read(t *testing.T, name, content string) []*workload.Workload {
	t.Helper()
	schema, err := workload.Schema()
	if err != nil {
		t.Fatal(err)
	}
	root, err := document.Read(t.Context(), document.Source{Name: name, Reader: strings.NewReader(content)}, schema, document.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var all []*workload.Workload
	for member := range root.Get("workloads").Members() {
		w, err := workload.FromNode(member.Key, member.Value)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, w)
	}
	return all
}

const wholeYAML = `workloads:
  land-register:
    title: Land Register
    owner: {name: Ministry of Justice, type: ministry}
    customer: Courts
    budget_holder: Ministry of Finance
    kind: register
    delivery: iaas
    sensitivity: sensitive
    personal_data: ordinary
    integrity: high
    availability: low
    monument: true
    digital_only: true
    continuity: run
    audience: global
    peak: true
    network_zone: special_zone
    responsibility_phase: 2
    backup_plan: BP-1
    copies:
      second: {role: shard, site: ee-gov-2, threshold: 2, group: g}
      embassy:
        role: backup
        site: lu-data-embassy
        backup_interval: 7d
        encrypted: true
        customer_keys: true
        state_encryption: true
        signed: true
        timestamped: true
        isolated: true
        guidance: G
        risk_acknowledgement: R
        risk_assessment: A
        procurement: P
        sla: S
        exception: E
        network_zone: public_ip
`

const wholeJSON = `{"workloads": {"land-register": {
	"copies": {
		"embassy": {"network_zone": "public_ip", "exception": "E", "sla": "S", "procurement": "P", "risk_assessment": "A", "risk_acknowledgement": "R",
			"guidance": "G", "isolated": true, "timestamped": true, "signed": true, "state_encryption": true, "customer_keys": true, "encrypted": true,
			"backup_interval": "168h", "site": "lu-data-embassy", "role": "backup"},
		"second": {"group": "g", "threshold": 2, "site": "ee-gov-2", "role": "shard"}},
	"backup_plan": "BP-1", "responsibility_phase": 2, "network_zone": "special_zone", "peak": true, "audience": "global", "continuity": "run",
	"digital_only": true, "monument": true, "availability": "low", "integrity": "high", "personal_data": "ordinary", "sensitivity": "sensitive",
	"delivery": "iaas", "kind": "register", "budget_holder": "Ministry of Finance", "customer": "Courts",
	"owner": {"type": "ministry", "name": "Ministry of Justice"}, "title": "Land Register"}}}`

// Every field arrives, from both notations, whatever the order.
func TestReadWhole(t *testing.T) {
	t.Parallel()
	want := []*workload.Workload{{
		Name: "land-register", Title: "Land Register", Owner: workload.Owner{Name: "Ministry of Justice", Type: "ministry"},
		Customer: "Courts", BudgetHolder: "Ministry of Finance", Kind: "register", Delivery: "iaas", Sensitivity: "sensitive",
		PersonalData: "ordinary", Integrity: "high", Availability: "low", Monument: true, DigitalOnly: true, Continuity: "run",
		Audience: "global", Peak: true, NetworkZone: "special_zone", ResponsibilityPhase: 2, BackupPlan: "BP-1",
		Copies: []workload.Copy{
			{
				Name: "embassy", Role: "backup", Site: "lu-data-embassy", BackupInterval: 168 * time.Hour, Encrypted: true, CustomerKeys: true,
				StateEncryption: true, Signed: true, Timestamped: true, Isolated: true, Guidance: "G", RiskAcknowledgement: "R",
				RiskAssessment: "A", Procurement: "P", SLA: "S", Exception: "E", NetworkZone: "public_ip",
			},
			{Name: "second", Role: "shard", Site: "ee-gov-2", Threshold: 2, Group: "g"},
		},
	}}
	for name, content := range map[string]string{"whole.yaml": wholeYAML, "whole.json": wholeJSON} {
		if diff := cmp.Diff(want, read(t, name, content)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// A new field of the schema has to be read: each has a place in the test.
func TestReadKnowsEveryField(t *testing.T) {
	t.Parallel()
	schema, err := workload.Schema()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range [][]string{{"workloads", "*"}, {"workloads", "*", "owner"}, {"workloads", "*", "copies", "*"}} {
		for _, field := range schema.Properties(path...) {
			if !strings.Contains(wholeJSON, `"`+field+`":`) {
				t.Errorf("the test reads no %s", field)
			}
		}
	}
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	got := read(t, "small.yaml", `workloads:
  small:
    owner: {name: Parish, type: municipality}
    kind: website
    delivery: static
    sensitivity: public
`)
	want := []*workload.Workload{{
		Name: "small", Owner: workload.Owner{Name: "Parish", Type: "municipality"}, Customer: "Parish", BudgetHolder: "Parish",
		Kind: "website", Delivery: "static", Sensitivity: "public", PersonalData: "none", Continuity: "none", Audience: "domestic",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// There is no default for sensitivity, whatever else is known; what is not
// known yet keeps no default either.
func TestComplete(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ given, want workload.Workload }{
		"nothing": {
			workload.Workload{},
			workload.Workload{PersonalData: "none", Continuity: "none", Audience: "domestic"},
		},
		"the owner answers": {
			workload.Workload{Owner: workload.Owner{Name: "X"}},
			workload.Workload{Owner: workload.Owner{Name: "X"}, Customer: "X", BudgetHolder: "X", PersonalData: "none", Continuity: "none", Audience: "domestic"},
		},
		"what is said stays": {
			workload.Workload{Owner: workload.Owner{Name: "X"}, Customer: "Y", BudgetHolder: "Z", PersonalData: "special", Continuity: "run", Audience: "global"},
			workload.Workload{Owner: workload.Owner{Name: "X"}, Customer: "Y", BudgetHolder: "Z", PersonalData: "special", Continuity: "run", Audience: "global"},
		},
		"what is unknown stays": {
			workload.Workload{Owner: workload.Owner{Name: "X"}, Unknown: []string{"customer", "budget_holder", "personal_data", "continuity", "audience", "sensitivity"}},
			workload.Workload{Owner: workload.Owner{Name: "X"}, Unknown: []string{"customer", "budget_holder", "personal_data", "continuity", "audience", "sensitivity"}},
		},
		"copies are in order": {
			workload.Workload{Copies: []workload.Copy{{Name: "b"}, {Name: "a"}}},
			workload.Workload{PersonalData: "none", Continuity: "none", Audience: "domestic", Copies: []workload.Copy{{Name: "a"}, {Name: "b"}}},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := tt.given
			got.Complete()
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			again := got
			again.Complete()
			if diff := cmp.Diff(got, again); diff != "" {
				t.Errorf("the second time (-first +second):\n%s", diff)
			}
		})
	}
}

func TestIsUnknown(t *testing.T) {
	t.Parallel()
	w := &workload.Workload{Unknown: []string{"owner", "copies.main.site", "peak"}}
	for path, want := range map[string]bool{
		"owner": true, "owner.name": true, "copies.main.site": true, "copies.main": false, "copies.main.sites": false,
		"copies": false, "peak": true, "peaks": false, "": false,
	} {
		if got := w.IsUnknown(path); got != want {
			t.Errorf("%q is unknown: %v", path, got)
		}
	}
	w = &workload.Workload{Unknown: []string{"copies"}}
	if !w.IsUnknown("copies.main.site") || w.IsUnknown("sensitivity") {
		t.Error("copies as a whole")
	}
}
