package placement_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// answer is what may be true of one question in several worlds.
type answer struct {
	question string
	verdict  placement.Verdict
	reasons  []placement.Reason
}

func answers(d *placement.Decision) []answer {
	all := []answer{{"workload", d.Verdict, d.Reasons}}
	for name, c := range d.Copies {
		all = append(all, answer{"copy " + name, c.Verdict, c.Reasons})
	}
	for layer, destination := range d.Destinations {
		all = append(all, answer{question: "layer " + layer, verdict: destination.Verdict})
	}
	for _, o := range d.Options {
		all = append(all, answer{"option " + o.Site + " " + o.Role, o.Verdict, o.Reasons})
	}
	return all
}

// statuses are the conditions of all copies.
func statuses(d *placement.Decision) map[string]string {
	all := map[string]string{}
	for name, c := range d.Copies {
		for _, o := range c.Obligations {
			all[name+" "+o.Rule] = o.Status
		}
	}
	return all
}

// combine makes every combination of the attributes' values by brute force.
func combine(w *workload.Workload, attributes []attribute) []*workload.Workload {
	worlds := []*workload.Workload{clone(w)}
	for _, a := range attributes {
		var next []*workload.Workload
		for _, world := range worlds {
			for _, set := range a.values {
				one := clone(world)
				set(one)
				next = append(next, one)
			}
		}
		worlds = next
	}
	for _, world := range worlds {
		world.Unknown = nil
		world.Complete()
	}
	return worlds
}

// withUnknown is the workload as a plan shows it that does not know yet.
func withUnknown(w *workload.Workload, attributes ...attribute) *workload.Workload {
	unknown := clone(w)
	for _, a := range attributes {
		a.clear(unknown)
		unknown.Unknown = append(unknown.Unknown, a.path)
		if a.path == "owner.name" {
			// Whoever was not named stays whoever the owner is.
			unknown.Customer, unknown.BudgetHolder = unless(w.Customer, w.Owner.Name), unless(w.BudgetHolder, w.Owner.Name)
		}
	}
	unknown.Complete()
	return unknown
}

func unless(word, not string) string {
	if word == not {
		return ""
	}
	return word
}

// checkWorlds holds the decision with unknown values against the decisions
// in all worlds: the same answer everywhere is the answer, and otherwise it
// is undetermined and says which attribute it depends on.
func checkWorlds(t *testing.T, d *placement.Decider, w *workload.Workload, want placement.Want, exact bool, unknown ...attribute) {
	t.Helper()
	plan := withUnknown(w, unknown...)
	got, err := d.Decide(t.Context(), plan, want)
	if err != nil {
		t.Errorf("%v unknown: %v", plan.Unknown, err)
		return
	}
	seen, conditions := map[string][]placement.Verdict{}, map[string][]string{}
	worlds := 0
	for _, world := range combine(plan, unknown) {
		decision, err := d.Decide(t.Context(), world, want)
		if err != nil {
			t.Errorf("%v unknown: a world: %v", plan.Unknown, err)
			return
		}
		worlds++
		for _, a := range answers(decision) {
			if !slices.Contains(seen[a.question], a.verdict) {
				seen[a.question] = append(seen[a.question], a.verdict)
			}
		}
		for condition, status := range statuses(decision) {
			conditions[condition] = append(conditions[condition], status)
		}
	}
	for condition, status := range statuses(got) {
		all := conditions[condition]
		sure := len(all) == worlds && len(slices.Compact(slices.Clone(all))) == 1
		if exact && (len(all) == 0 || (sure && all[0] != status) || (!sure && status != "unknown")) {
			t.Errorf("%v unknown: the condition %s is %s, in %d worlds it is %v", plan.Unknown, condition, status, worlds, all)
		}
		delete(conditions, condition)
	}
	if exact && got.Verdict != placement.Undetermined && len(conditions) > 0 {
		t.Errorf("%v unknown: conditions that hold in some worlds are not said: %v", plan.Unknown, conditions)
	}
	if all := answers(got); len(all) != len(seen) {
		t.Errorf("%v unknown: %d answers, %d in the worlds", plan.Unknown, len(all), len(seen))
	}
	checkAnswers(t, plan, got, seen, exact)
}

func checkAnswers(t *testing.T, plan *workload.Workload, got *placement.Decision, seen map[string][]placement.Verdict, exact bool) {
	t.Helper()
	for _, a := range answers(got) {
		worlds := seen[a.question]
		switch {
		case len(worlds) > 1 && a.verdict != placement.Undetermined:
			t.Errorf("%v unknown: %s is %s, the worlds say %v", plan.Unknown, a.question, a.verdict, worlds)
		case exact && len(worlds) == 1 && a.verdict != worlds[0]:
			t.Errorf("%v unknown: %s is %s, all worlds say %s", plan.Unknown, a.question, a.verdict, worlds[0])
		case a.verdict == placement.Undetermined && a.reasons != nil && !names(a.reasons, plan.Unknown):
			t.Errorf("%v unknown: %s is undetermined and does not say because of what: %+v", plan.Unknown, a.question, a.reasons)
		case a.verdict != placement.Undetermined && names(a.reasons, plan.Unknown):
			t.Errorf("%v unknown: %s is %s and still says that it depends on them", plan.Unknown, a.question, a.verdict)
		}
	}
}

// names tells whether the first reason names an unknown attribute.
func names(reasons []placement.Reason, unknown []string) bool {
	return len(reasons) > 0 && reasons[0].Rule == placement.UnknownRule &&
		slices.ContainsFunc(reasons[0].Unknown, func(path string) bool { return slices.Contains(unknown, path) })
}

func TestOneUnknownAttribute(t *testing.T) {
	t.Parallel()
	b := newBench()
	for _, s := range situations(t, b) {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for _, a := range attributesOf(s.w, sampleOf(s.decider, s.w)) {
				checkWorlds(t, s.decider, s.w, placement.Want{}, true, a)
			}
		})
	}
	// The fixture cases are many and share their deciders: each has its turn
	// with every third attribute, so that all attributes meet all kinds of
	// cases.
	for i, s := range fixtures(t, b) {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for j, a := range attributesOf(s.w, sampleOf(s.decider, s.w)) {
				if (i+j)%3 == 0 {
					checkWorlds(t, s.decider, s.w, placement.Want{}, true, a)
				}
			}
		})
	}
}

// Every site of the catalogue, so that one site may stand for its class.
func TestUnknownSite(t *testing.T) {
	t.Parallel()
	b := newBench()
	for _, s := range append(situations(t, b)[:len(testdata(t))*2], fixtures(t, b)[:5]...) {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for _, a := range attributesOf(s.w, siteNames(s.decider)) {
				if strings.HasSuffix(a.path, ".site") {
					checkWorlds(t, s.decider, s.w, placement.Want{}, true, a)
				}
			}
		})
	}
}

// Options depend on attributes of the workload only.
func TestOptionsWithAnUnknownAttribute(t *testing.T) {
	t.Parallel()
	d, w := decider(t, "estonia-2014", "posture=crisis"), named(t, "forbidden")
	for _, a := range attributesOf(w, nil) {
		if !a.ofCopy() {
			checkWorlds(t, d, w, placement.Want{Options: true}, true, a)
		}
	}
}

// Pairs of unknown attributes: neighbours in the list, so that attributes of
// the workload meet each other and those of one copy do.
func TestTwoUnknownAttributes(t *testing.T) {
	t.Parallel()
	for _, s := range situations(t, newBench()) {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			var small []attribute
			for _, a := range attributesOf(s.w, sampleOf(s.decider, s.w)) {
				if len(a.values) <= 12 {
					small = append(small, a)
				}
			}
			for i := range small {
				checkWorlds(t, s.decider, s.w, placement.Want{}, true, small[i], small[(i+5)%len(small)])
			}
		})
	}
}

// Two sites that are both unknown may be one site or two, of one class.
func TestTwoUnknownSites(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	some := []string{"ee-gov-1", "ee-gov-2", "ee-partner-1", "lu-data-embassy", "aws-eu-west-1", "azure-westeurope", "embassy-room-europe", "embassy-room-overseas"}
	for _, name := range []string{"case-files", "land-register", "president", "server-room", "scattered"} {
		w := named(t, name)
		sites := make([]attribute, 2)
		for i := range sites {
			sites[i] = words("copies."+w.Copies[i].Name+".site", func(w *workload.Workload) *string { return &w.Copies[i].Site }, some...)
		}
		// Only a part of the sites is tried here, so that the worlds tried
		// may agree where the catalogue as a whole does not.
		checkWorlds(t, d, w, placement.Want{}, false, sites...)
	}
	w := named(t, "case-files")
	w.Unknown = []string{"copies.main.site", "copies.second.site"}
	w.Copies[0].Site, w.Copies[1].Site = "", ""
	if got := decide(t, d, w); got.Verdict != placement.Undetermined || !slices.Equal(got.Reasons[0].Unknown, w.Unknown) {
		t.Errorf("two unknown sites: %s because of %+v, want both named", got.Verdict, got.Reasons)
	}
}

// What cannot be listed is undetermined everywhere, and says so.
func TestUnlistedUnknowns(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	tests := map[string][]string{
		"the copies":         {"copies"},
		"the name":           {"name"},
		"the owner":          {"owner"},
		"one copy":           {"copies.main"},
		"a copy nobody has":  {"copies.third.site"},
		"a threshold":        {"copies.main.threshold"},
		"an attribute of no": {"colour"},
		"too many worlds": {
			"sensitivity", "personal_data", "continuity", "kind", "delivery", "audience", "owner.type", "integrity", "availability", "monument",
		},
		"so many that their product overflows": slices.Repeat([]string{"kind"}, 80),
	}
	for name, unknown := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := named(t, "case-files")
			w.Unknown = unknown
			got := decide(t, d, w)
			for _, a := range answers(got) {
				if a.verdict != placement.Undetermined || (len(a.reasons) > 0 && !slices.Equal(a.reasons[0].Unknown, unknown)) {
					t.Errorf("%s is %s because of %+v, want undetermined and %v named", a.question, a.verdict, a.reasons, unknown)
				}
			}
		})
	}
}

// A name that is unknown hides whether the service is essential.
func TestUnknownNameIsNotAnOrdinaryOne(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "posture=wartime")
	w := named(t, "land-register")
	if got := decide(t, d, w); got.Verdict == placement.Undetermined {
		t.Fatal("the named workload is undetermined")
	}
	w.Name, w.Unknown = "", []string{"name"}
	if got := decide(t, d, w); got.Verdict != placement.Undetermined {
		t.Errorf("the verdict without a name is %s", got.Verdict)
	}
}
