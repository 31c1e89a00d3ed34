package placement_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// The cache, and taking workloads as equal that no rule tells apart, save
// time and change no answer.
func TestShortcutsDoNotChangeAnswers(t *testing.T) {
	t.Parallel()
	b := newBench()
	for i, stand := range stands {
		shipped := b.open(t, stand.profile, stand.whatIf, "", nil)
		others := map[string]*placement.Decider{
			"the cache": b.open(t, stand.profile, stand.whatIf, "", func(s *placement.Settings) { s.WithoutCache = true }),
			"the projection": b.open(t, stand.profile, stand.whatIf, "", func(s *placement.Settings) {
				s.WithoutCache = true
			}).WithoutProjection(),
		}
		t.Run(stand.name, func(t *testing.T) {
			t.Parallel()
			portfolio := append(newDice(uint64(i)).portfolio(shipped, 25), testdata(t)...)
			for _, w := range portfolio {
				// Asked twice, so that the second answer is a kept one.
				decide(t, shipped, w)
				want := decide(t, shipped, w)
				for what, other := range others {
					if diff := cmp.Diff(want, decide(t, other, w)); diff != "" {
						t.Fatalf("%s changes the answer to %+v (-with +without):\n%s", what, w, diff)
					}
				}
			}
		})
	}
}

// Whatever changes an answer is part of what an answer is kept by: of two
// workloads that differ in one attribute, neither gets the other's answer.
func TestKeptAnswersAreToldApart(t *testing.T) {
	t.Parallel()
	b := newBench()
	for _, stand := range stands[:1] {
		t.Run(stand.name, func(t *testing.T) {
			t.Parallel()
			kept := b.open(t, stand.profile, stand.whatIf, "", nil)
			anew := b.open(t, stand.profile, stand.whatIf, "", func(s *placement.Settings) { s.WithoutCache = true }).WithoutProjection()
			for _, name := range []string{"land-register", "server-room", "forbidden", "scattered"} {
				w := named(t, name)
				for _, variant := range variants(w, []string{"ee-gov-1", "lu-data-embassy", "aws-eu-west-1"}) {
					if diff := cmp.Diff(decide(t, anew, variant), decide(t, kept, variant)); diff != "" {
						t.Fatalf("the kept answer to %+v is another's (-anew +kept):\n%s", variant, diff)
					}
				}
			}
		})
	}
}

// variants are workloads that differ from w in one attribute.
func variants(w *workload.Workload, sites []string) []*workload.Workload {
	var all []*workload.Workload
	add := func(change func(w *workload.Workload)) {
		one := clone(w)
		change(one)
		one.Complete()
		all = append(all, one)
	}
	for _, a := range attributesOf(w, sites) {
		for _, set := range a.values {
			add(set)
		}
	}
	for i := range w.Copies {
		for _, threshold := range []int{0, 1, 2, 9} {
			add(func(w *workload.Workload) { w.Copies[i].Threshold = threshold })
		}
		for _, group := range []string{"", "g", "h"} {
			add(func(w *workload.Workload) { w.Copies[i].Group = group })
		}
		add(func(w *workload.Workload) {
			w.Previous = &workload.Previous{Sites: map[string]string{w.Copies[i].Name: "x"}}
		})
	}
	add(func(w *workload.Workload) { w.Previous = &workload.Previous{Sensitivity: "classified"} })
	add(func(w *workload.Workload) { w.Name = "population-register" })
	return all
}

// The projection does something: else the test above compares equal things.
func TestProjectionJoinsSituations(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	portfolio := newDice(7).portfolio(d, 2000)
	facts := decider(t, "estonia-2014", "").WithoutProjection()
	placements, wholes := d.Projections(portfolio)
	allPlacements, allWholes := facts.Projections(portfolio)
	if placements*2 > allPlacements || wholes >= allWholes {
		t.Errorf("%d of %d situations of placement and %d of %d of workloads are told apart", placements, allPlacements, wholes, allWholes)
	}
}

// Names of workloads that nobody designated, of copies, and the order of
// copies say nothing about where they may stand.
func TestNamesAndOrderDoNotMatter(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "posture=crisis")
	random := newDice(3)
	for _, w := range random.portfolio(d, 150) {
		w.Name, w.Previous = "some-system", nil
		renamed := clone(w)
		renamed.Name, renamed.Title = "other-system", "Another title"
		names := map[string]string{}
		for i := range renamed.Copies {
			name := fmt.Sprintf("z%d", len(renamed.Copies)-i)
			names[renamed.Copies[i].Name] = name
			renamed.Copies[i].Name = name
		}
		random.Shuffle(len(renamed.Copies), func(i, j int) {
			renamed.Copies[i], renamed.Copies[j] = renamed.Copies[j], renamed.Copies[i]
		})
		want, got := decide(t, d, w), decide(t, d, renamed)
		if diff := cmp.Diff(withNames(want, names, "other-system"), got); diff != "" {
			t.Fatalf("other names change the answer to %+v:\n%s", w, diff)
		}
	}
}

// withNames is the decision with other names for workload and copies.
func withNames(d *placement.Decision, names map[string]string, name string) *placement.Decision {
	other := *d
	other.Name, other.Copies, other.Reasons = name, map[string]*placement.CopyDecision{}, slices.Clone(d.Reasons)
	for before, c := range d.Copies {
		other.Copies[names[before]] = c
	}
	for i, r := range other.Reasons {
		other.Reasons[i].Copies = nil
		for _, before := range r.Copies {
			other.Reasons[i].Copies = append(other.Reasons[i].Copies, names[before])
		}
		slices.Sort(other.Reasons[i].Copies)
	}
	other.Exceptions = slices.Clone(d.Exceptions)
	return &other
}

// Sites with the same facts, operator and country are interchangeable.
func TestSitesWithEqualFactsAreInterchangeable(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	swap := map[string]string{"ee-gov-1": "ee-gov-2", "ee-gov-2": "ee-gov-1", "ee-partner-1": "ee-partner-2", "ee-partner-2": "ee-partner-1"}
	for _, w := range newDice(4).portfolio(d, 150) {
		w.Previous = nil
		swapped := clone(w)
		for i, c := range swapped.Copies {
			if other, ok := swap[c.Site]; ok {
				swapped.Copies[i].Site = other
			}
		}
		if diff := cmp.Diff(decide(t, d, w), decide(t, d, swapped)); diff != "" {
			t.Fatalf("other sites with equal facts change the answer to %+v:\n%s", w, diff)
		}
	}
}

// One decider serves many at once, and all of them get what one alone gets.
func TestConcurrentDecisions(t *testing.T) {
	t.Parallel()
	b := newBench()
	shared := b.open(t, "estonia-2024", "", "", nil)
	portfolio := newDice(5).portfolio(shared, 40)
	want := make([]*placement.Decision, len(portfolio))
	alone := b.open(t, "estonia-2024", "", "", func(s *placement.Settings) { s.WithoutCache = true })
	for i, w := range portfolio {
		want[i] = decide(t, alone, w)
	}
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			for i, w := range portfolio {
				got, err := shared.Decide(t.Context(), clone(w), placement.Want{Options: i%8 == 0})
				if err != nil {
					t.Error(err)
					continue
				}
				got.Options = nil
				if diff := cmp.Diff(want[i], got); diff != "" {
					t.Errorf("another answer under load:\n%s", diff)
				}
			}
		})
	}
	workers.Wait()
}

// A report is in the order of names and the same every time, whatever the
// order of the workloads and of the work.
func TestReportIsDeterministic(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	random := newDice(6)
	portfolio := random.portfolio(d, 50)
	for i, w := range portfolio {
		w.Name = fmt.Sprintf("w-%02d", i)
	}
	first, err := d.Report(t.Context(), portfolio, placement.Want{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(first.Workloads, cmpNames) {
		t.Error("the decisions are not in the order of their names")
	}
	for range 3 {
		random.Shuffle(len(portfolio), func(i, j int) { portfolio[i], portfolio[j] = portfolio[j], portfolio[i] })
		again, err := decider(t, "estonia-2014", "").Report(t.Context(), slices.Clone(portfolio), placement.Want{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first, again); diff != "" {
			t.Fatalf("another order, another report:\n%s", diff)
		}
	}
}

func cmpNames(a, b *placement.Decision) int {
	if a.Name < b.Name {
		return -1
	}
	return 1
}

// Deciding does not change what it decides on.
func TestDecidingLeavesTheWorkloadAlone(t *testing.T) {
	t.Parallel()
	d := decider(t, "estonia-2014", "")
	for _, w := range testdata(t) {
		before := clone(w)
		decide(t, d, w)
		w.Unknown = []string{"sensitivity"}
		if len(w.Copies) > 0 {
			w.Unknown = append(w.Unknown, "copies."+w.Copies[0].Name+".role")
		}
		decide(t, d, w)
		w.Unknown = nil
		if diff := cmp.Diff(before, w, cmp.Comparer(slices.Equal[[]workload.Copy])); diff != "" {
			t.Errorf("%s is another workload after its decision:\n%s", w.Name, diff)
		}
	}
}
