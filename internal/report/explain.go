package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// explained is the number of workloads that a text explains one by one; a
// portfolio with more of them is explained by rule.
const explained = 50

// explain says why each workload that is not allowed is not.
func (p *page) explain(r *placement.Report) {
	var stopped []*placement.Decision
	for _, d := range r.Workloads {
		if d.Verdict == placement.Denied || d.Verdict == placement.Undetermined {
			stopped = append(stopped, d)
		}
	}
	for _, d := range stopped[:min(len(stopped), explained)] {
		p.workload(d)
	}
	if more := len(stopped) - explained; more > 0 {
		p.line("The other ", number(more), " are not explained one by one; --format json explains every one. By rule:")
		p.line()
		p.byRule(stopped)
	}
}

func (p *page) workload(d *placement.Decision) {
	s := p.options.Subjects[d.Name]
	p.line(p.style.paint(verdictColour(d.Verdict), mark(d.Verdict)+" "), p.style.bold(Plain(d.Name)), "  ", p.style.dim(Plain(s.Title)))
	found := findings(d, blocks)
	if len(found) == 0 {
		found = findings(d, func(placement.Reason) bool { return true })
	}
	for i, f := range found {
		if i == 0 || !slices.Equal(f.copies, found[i-1].copies) {
			p.line()
			for _, name := range f.copies {
				p.line("  ", p.style.bold(copyWords(s, name)))
			}
		}
		p.finding(f)
	}
	p.line()
	p.alternatives(d, s)
}

func (p *page) finding(f finding) {
	const indent = "    "
	p.para("  ", "", Plain(f.reason.Message), "")
	p.para(indent, "rule    ", Plain(f.reason.Rule), cyan)
	for _, c := range p.options.citations(f.reason.Citations) {
		p.para(indent, "source  ", c, "")
	}
	if len(f.reason.Unknown) > 0 {
		p.para(indent, "unknown ", Plain(strings.Join(f.reason.Unknown, ", ")), "")
	}
	if f.reason.Fix != "" {
		p.para(indent, "fix     ", Plain(f.reason.Fix), "")
	}
}

// alternatives lists, for each copy that may not stand where it is declared,
// the nearest places where it may.
func (p *page) alternatives(d *placement.Decision, s Subject) {
	told := false
	for _, name := range slices.Sorted(maps.Keys(d.Copies)) {
		if !misplaced(d.Copies[name]) {
			continue
		}
		options := p.options.nearest(d.Name, name)
		if len(options) == 0 {
			continue
		}
		sites := make([]string, len(options))
		for i, o := range options {
			sites[i] = Plain(o.Site)
			if n := len(o.Obligations); n > 0 {
				sites[i] += " (" + conditions(n) + ")"
			}
		}
		as := ""
		if role := s.Places[name].Role; role != "" {
			as = " as " + Plain(role)
		}
		p.para("  ", "→ ", Plain(name)+" may stand"+as+" at "+strings.Join(sites, ", ")+".", green)
		told = true
	}
	if told {
		p.line()
	}
}

func conditions(n int) string {
	if n == 1 {
		return "1 condition"
	}
	return number(n) + " conditions"
}

func copyWords(s Subject, name string) string {
	place, ok := s.Places[name]
	if !ok {
		return Plain(name)
	}
	words := Plain(name) + ": " + Plain(place.Role) + " at " + Plain(place.Site)
	if place.Country != "" {
		words += " (" + Plain(place.Country) + ")"
	}
	return words
}

// byRule counts, for a portfolio too large to explain, how many workloads
// each rule stops.
func (p *page) byRule(stopped []*placement.Decision) {
	counts := map[string]int{}
	for _, d := range stopped {
		rules := map[string]bool{}
		for _, f := range findings(d, blocks) {
			rules[f.reason.Rule] = true
		}
		for rule := range rules {
			counts[rule]++
		}
	}
	rules := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	table := table{head: []string{"rule", "workloads"}, indent: "  "}
	for _, rule := range rules {
		table.rows = append(table.rows, []cell{{text: Plain(rule), colour: cyan}, {text: number(counts[rule])}})
	}
	if p.err == nil {
		p.err = table.write(p.w, p.style, p.options.tableWidth())
	}
	p.line()
}
