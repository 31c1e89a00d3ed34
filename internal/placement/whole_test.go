package placement_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// A description that is less sensitive than before, or a copy that stands
// elsewhere than before, is said as a change.
func TestChanges(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	same := map[string]string{"main": "ee-gov-1", "second": "ee-gov-2"}
	tests := map[string]struct {
		previous *workload.Previous
		want     []string
		copies   []string
	}{
		"nothing before":      {nil, nil, nil},
		"no change":           {&workload.Previous{Sensitivity: "sensitive", Sites: same}, nil, nil},
		"less sensitive":      {&workload.Previous{Sensitivity: "classified", Sites: same}, []string{"change/declassified"}, nil},
		"more sensitive":      {&workload.Previous{Sensitivity: "public", Sites: same}, nil, nil},
		"nobody knows before": {&workload.Previous{}, nil, nil},
		"a copy moved": {
			&workload.Previous{Sensitivity: "sensitive", Sites: map[string]string{"main": "aws-eu-west-1", "second": "ee-gov-2"}},
			[]string{"change/moved"},
			[]string{"main"},
		},
		"a copy is new": {&workload.Previous{Sensitivity: "sensitive", Sites: map[string]string{"main": "ee-gov-1"}}, nil, nil},
		"both": {
			&workload.Previous{Sensitivity: "classified", Sites: map[string]string{"main": "ee-gov-2", "second": "ee-gov-1"}},
			[]string{"change/declassified", "change/moved"},
			[]string{"main", "second"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := named(t, "case-files")
			w.Previous = tt.previous
			var said, copies []string
			for _, r := range decide(t, d, w).Reasons {
				if r.Rule == "change/declassified" || r.Rule == "change/moved" {
					said, copies = append(said, r.Rule), append(copies, r.Copies...)
				}
			}
			slices.Sort(said)
			if diff := cmp.Diff(tt.want, said); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.copies, copies); diff != "" {
				t.Errorf("copies (-want +got):\n%s", diff)
			}
		})
	}
}

// While the data centres at home are out of control their copies do not
// count, and their refusal alone does not refuse the workload.
func TestLossOfDomesticControl(t *testing.T) {
	t.Parallel()
	lost := decider(t, "estonia-2014", "posture=wartime,domestic_control=false")
	kept := decider(t, "estonia-2014", "posture=wartime")
	w := named(t, "land-register")
	before, after := decide(t, kept, w), decide(t, lost, w)
	if before.Verdict != placement.Allowed || before.Copies["main"].Verdict != placement.Allowed {
		t.Fatalf("under control: %s, %+v", before.Verdict, before.Reasons)
	}
	if after.Copies["main"].Verdict != placement.Denied || after.Copies["again"].Verdict != placement.Allowed {
		t.Errorf("lost: main is %s and the copy abroad %s", after.Copies["main"].Verdict, after.Copies["again"].Verdict)
	}
	if after.Verdict != placement.Allowed {
		t.Errorf("lost: %s although a copy abroad can run it: %+v", after.Verdict, after.Reasons)
	}
	w = named(t, "case-files")
	if only := decide(t, lost, w); only.Verdict != placement.Denied {
		t.Errorf("a workload that stands only at home is %s", only.Verdict)
	}
}

// An operator that nobody named is nobody else's: copies are not taken to be
// in one hand, nor in different ones, by accident.
func TestUnnamedOperators(t *testing.T) {
	t.Parallel()
	b := newBench()
	for operators, want := range map[[2]string]bool{{"", ""}: false, {"A", ""}: false, {"A", "B"}: false, {"A", "A"}: true} {
		catalogue := "sites:\n"
		for i, operator := range operators {
			catalogue += fmt.Sprintf("  ee-gov-%d: {title: Home, kind: government_cloud, country: EE, state_control: 100, capabilities: [primary, secondary]", i+1)
			if operator != "" {
				catalogue += ", operator: " + operator
			}
			catalogue += "}\n"
		}
		said := slices.ContainsFunc(decide(t, b.open(t, "estonia-2014", "", catalogue, nil), named(t, "case-files")).Reasons,
			func(r placement.Reason) bool { return r.Rule == "continuity/one-operator" })
		if said != want {
			t.Errorf("operators %q: one operator is said: %v", operators, said)
		}
	}
}

// What is allowed only by a declared exception says which, and the document
// says so by its exit code.
func TestExceptionsAreShown(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	w := named(t, "server-room")
	decision := decide(t, d, w)
	if decision.Copies["own"].Verdict != placement.Allowed || !slices.Equal(decision.Exceptions, []string{"EX-7"}) {
		t.Fatalf("own is %s, exceptions %q, %+v", decision.Copies["own"].Verdict, decision.Exceptions, decision.Copies["own"].Reasons)
	}
	w.Copies[1].Exception = ""
	w.Copies[0].Exception = "for another copy"
	if without := decide(t, d, w); without.Verdict != placement.Denied || len(without.Exceptions) > 0 {
		t.Errorf("without its exception it is %s and rests on %q", without.Verdict, without.Exceptions)
	}
}

func TestTally(t *testing.T) {
	t.Parallel()
	allowed := &placement.Decision{Verdict: placement.Allowed}
	excepted := &placement.Decision{Verdict: placement.Allowed, Exceptions: []string{"EX-1"}}
	denied := &placement.Decision{Verdict: placement.Denied, Exceptions: []string{"EX-1"}}
	undetermined := &placement.Decision{Verdict: placement.Undetermined}
	unplaced := &placement.Decision{Verdict: placement.Unplaced}
	tests := map[string]struct {
		decisions []*placement.Decision
		portfolio placement.Verdict
		want      int
	}{
		"all allowed":                    {[]*placement.Decision{allowed, allowed}, placement.Allowed, placement.ExitYes},
		"nothing decided":                {nil, placement.Allowed, placement.ExitCannotTell},
		"one denied":                     {[]*placement.Decision{allowed, denied}, placement.Allowed, placement.ExitNo},
		"denied before cannot tell":      {[]*placement.Decision{undetermined, denied, unplaced}, placement.Undetermined, placement.ExitNo},
		"the document denied":            {[]*placement.Decision{allowed}, placement.Denied, placement.ExitNo},
		"the empty document denied":      {nil, placement.Denied, placement.ExitNo},
		"the document undetermined":      {[]*placement.Decision{allowed}, placement.Undetermined, placement.ExitCannotTell},
		"the document without a verdict": {[]*placement.Decision{allowed}, "", placement.ExitCannotTell},
		"undetermined":                   {[]*placement.Decision{allowed, undetermined}, placement.Allowed, placement.ExitCannotTell},
		"unplaced":                       {[]*placement.Decision{allowed, unplaced}, placement.Allowed, placement.ExitCannotTell},
		"by exception":                   {[]*placement.Decision{allowed, excepted}, placement.Allowed, placement.ExitException},
		"cannot tell before exception":   {[]*placement.Decision{excepted, unplaced}, placement.Allowed, placement.ExitCannotTell},
		"a verdict of options":           {[]*placement.Decision{allowed, {Verdict: placement.Required}}, placement.Allowed, placement.ExitCannotTell},
		"no verdict at all":              {[]*placement.Decision{allowed, {}}, placement.Allowed, placement.ExitCannotTell},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := placement.Report{Workloads: tt.decisions, Portfolio: placement.Portfolio{Verdict: tt.portfolio}}
			if got := r.Exit(); got != tt.want {
				t.Errorf("exit %d, want %d", got, tt.want)
			}
		})
	}
}

// Nearest options keep the layer, then the country, then the continent.
func TestNearest(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	w := named(t, "president")
	nearest, err := d.Nearest(t.Context(), w, "ireland", 500)
	if err != nil {
		t.Fatal(err)
	}
	rank := func(name string) int {
		s, ok := d.Catalogue().Find(name)
		if !ok {
			t.Fatalf("no site %s", name)
		}
		switch {
		case s.Layer() != "public_cloud" && s.Layer() == "domestic":
			return 3
		case s.Layer() != "public_cloud":
			return 4
		case s.Country == "IE":
			return 0
		case s.Continent == "europe":
			return 1
		}
		return 2
	}
	ranks := make([]int, len(nearest))
	for i, o := range nearest {
		ranks[i] = rank(o.Site)
		if o.Site == "aws-eu-west-1" || o.Role != "primary" || !isOpen(o.Verdict) {
			t.Errorf("%+v is no other place for this copy", o)
		}
	}
	if !slices.IsSorted(ranks) || !slices.Contains(ranks, 0) || !slices.Contains(ranks, 2) || !slices.Contains(ranks, 3) {
		t.Errorf("the order is %v", ranks)
	}
	few, err := d.Nearest(t.Context(), w, "ireland", 3)
	if diff := cmp.Diff(nearest[:3], few); diff != "" || err != nil {
		t.Errorf("%v, (-want +got):\n%s", err, diff)
	}
}

func TestNearestOfNothing(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	w := named(t, "secrets")
	if none, err := d.Nearest(t.Context(), w, "no-such-copy", 3); err != nil || len(none) > 0 {
		t.Errorf("%v, %v", none, err)
	}
	w.Unknown = []string{"sensitivity"}
	if none, err := d.Nearest(t.Context(), w, "main", 3); err != nil || len(none) > 0 {
		t.Errorf("%v, %v", none, err)
	}
	w = named(t, "secrets")
	w.Copies[0].Site = "ee-gov-9"
	if _, err := d.Nearest(t.Context(), w, "main", 3); err == nil {
		t.Error("an unknown site has nearest options")
	}
	w = named(t, "secrets")
	w.Sensitivity = "secret"
	if _, err := d.Nearest(t.Context(), w, "main", 3); err == nil {
		t.Error("an unknown class has nearest options")
	}
}
