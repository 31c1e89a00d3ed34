package report

import (
	"maps"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// finding is one reason with every copy of the workload that it is about.
type finding struct {
	reason placement.Reason
	copies []string
	rank   int
}

// Findings come in the order in which they are worth reading: where a copy
// may not stand, then what is wrong with the whole, which often follows from
// it, then conditions whose evidence is missing.
const (
	rankCopy = iota
	rankWhole
	rankCondition
)

// blocks tells whether a reason can keep a workload from being allowed. Over
// declared copies, a requirement that is a reason is one not fulfilled. A
// word that is not known here counts as one that blocks.
func blocks(r placement.Reason) bool {
	return len(r.Unknown) > 0 || r.Effect != placement.Warn && r.Effect != placement.Advise
}

// findings gathers the reasons of a workload and its copies, each once: a
// rule that says the same of three copies is said once, of three copies.
func findings(d *placement.Decision, keep func(placement.Reason) bool) []finding {
	type key struct{ rule, message string }
	var found []finding
	at := map[key]int{}
	conditions := unmetRules(d)
	add := func(r placement.Reason, rank int, copies ...string) {
		if !keep(r) {
			return
		}
		k := key{r.Rule, r.Message}
		i, ok := at[k]
		if !ok {
			i = len(found)
			at[k] = i
			if conditions[r.Rule] {
				rank = rankCondition
			}
			found = append(found, finding{reason: r, rank: rank})
		}
		for _, name := range copies {
			if !slices.Contains(found[i].copies, name) {
				found[i].copies = append(found[i].copies, name)
			}
		}
	}
	for _, r := range d.Reasons {
		add(r, rankWhole, r.Copies...)
	}
	for _, name := range slices.Sorted(maps.Keys(d.Copies)) {
		for _, r := range d.Copies[name].Reasons {
			add(r, rankCopy, name)
		}
	}
	for i := range found {
		slices.Sort(found[i].copies)
	}
	slices.SortStableFunc(found, func(a, b finding) int { return a.rank - b.rank })
	return found
}

// misplaced tells whether a copy is refused for where it stands. One that
// only lacks evidence would lack it elsewhere too.
func misplaced(c *placement.CopyDecision) bool {
	return c.Verdict != placement.Allowed && slices.ContainsFunc(c.Reasons, func(r placement.Reason) bool {
		return blocks(r) && !slices.ContainsFunc(c.Obligations, func(o placement.Obligation) bool { return o.Rule == r.Rule })
	})
}

// group is one warning, advice or condition with everything it is about:
// workloads, or copies written workload/copy.
type group struct {
	rule    string
	message string
	about   []string
}

// groups collects what is equal across workloads, in the order in which it
// was first met.
type groups struct {
	list []group
	at   map[[2]string]int
}

func (g *groups) add(rule, message, about string) {
	if g.at == nil {
		g.at = map[[2]string]int{}
	}
	k := [2]string{rule, message}
	i, ok := g.at[k]
	if !ok {
		i = len(g.list)
		g.at[k] = i
		g.list = append(g.list, group{rule: rule, message: message})
	}
	g.list[i].about = append(g.list[i].about, about)
}

func grouped(decisions []*placement.Decision, effect placement.Effect) []group {
	var g groups
	for _, d := range decisions {
		conditions := unmetRules(d)
		keep := func(r placement.Reason) bool { return r.Effect == effect && !blocks(r) && !conditions[r.Rule] }
		for _, f := range findings(d, keep) {
			g.add(f.reason.Rule, f.reason.Message, d.Name)
		}
	}
	return g.list
}

// unmetRules are the rules of the conditions of a workload's copies that are
// not met. They are shown as conditions, not as warnings once more.
func unmetRules(d *placement.Decision) map[string]bool {
	rules := map[string]bool{}
	for _, c := range d.Copies {
		for _, o := range c.Obligations {
			if o.Status != met {
				rules[o.Rule] = true
			}
		}
	}
	return rules
}

// met is the status of a condition with its evidence.
const met = "met"

// unmet collects the conditions on declared copies whose evidence is missing
// or not known yet, without those that deny: they are explained already.
func unmet(decisions []*placement.Decision) []group {
	var g groups
	for _, d := range decisions {
		for _, name := range slices.Sorted(maps.Keys(d.Copies)) {
			c := d.Copies[name]
			for _, o := range c.Obligations {
				denies := slices.ContainsFunc(c.Reasons, func(r placement.Reason) bool { return r.Rule == o.Rule && blocks(r) })
				if o.Status == met || denies {
					continue
				}
				message := o.Message
				if o.Status == "unknown" {
					message += " (not known yet)"
				}
				g.add(o.Rule, message, d.Name+"/"+name)
			}
		}
	}
	return g.list
}

// tally counts workloads by verdict.
type tally map[placement.Verdict]int

func count(r *placement.Report) tally {
	t := tally{}
	for _, d := range r.Workloads {
		t[d.Verdict]++
	}
	return t
}

func (t tally) total() int {
	n := 0
	for _, c := range t {
		n += c
	}
	return n
}

// byUrgency is the order in which verdicts are counted.
func byUrgency() []placement.Verdict {
	return []placement.Verdict{placement.Denied, placement.Undetermined, placement.Unplaced, placement.Allowed}
}

// layerWords are the three layers, and what their columns are called on a
// wide page and on a narrow one.
func layerWords() [][3]string {
	return [][3]string{
		{site.Domestic, "at home", "home"}, {site.PublicCloud, "public cloud", "cloud"}, {site.EmbassyNetwork, "embassy network", "embassy"},
	}
}

// shown returns the workloads that the table lists: all of them in a small
// document, in a large one those that are not simply allowed.
func shown(r *placement.Report, o Options, t tally) (list []*placement.Decision, whole bool) {
	if t.total() <= o.whole() {
		return r.Workloads, true
	}
	for _, d := range r.Workloads {
		if d.Verdict != placement.Allowed {
			list = append(list, d)
		}
	}
	return list, false
}
