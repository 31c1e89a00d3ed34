package report

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Markdown prints a report for a pull request or a wiki, in GitHub's
// dialect. Names stand in code spans, where nothing is a mention or a link.
func Markdown(w io.Writer, r *placement.Report, o Options) error {
	out := bufio.NewWriter(w)
	m := &markdown{w: out, options: o}
	t := count(r)
	m.answer(r, t)
	m.overview(r, t)
	m.explain(r)
	m.choices(r)
	m.notes("Warnings", grouped(r.Workloads, placement.Warn))
	m.notes("Conditions without evidence", unmet(r.Workloads))
	m.notes("Advice", grouped(r.Workloads, placement.Advise))
	m.portfolio(r.Portfolio, t)
	m.line("Decided by profile ", markdownCode(r.Policy.Profile), " in posture ", markdownCode(r.Posture),
		", policy revision ", markdownCode(Short(r.Policy.Revision)), ".")
	if m.err != nil {
		return fmt.Errorf("writing the report: %w", m.err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

type markdown struct {
	w       io.Writer
	options Options
	err     error
}

func (m *markdown) line(parts ...string) {
	if m.err == nil {
		_, m.err = io.WriteString(m.w, strings.Join(parts, "")+"\n")
	}
}

// row prints a table row of cells that are safe already.
func (m *markdown) row(cells ...string) { m.line("| ", strings.Join(cells, " | "), " |") }

// answer puts the result first: a comment is read from its top.
func (m *markdown) answer(r *placement.Report, t tally) {
	var parts []string
	for _, v := range byUrgency() {
		if n := t[v]; n > 0 {
			parts = append(parts, number(n)+" "+string(v))
		}
	}
	noun := " workloads: "
	switch {
	case t.total() == 0:
		parts = []string{"nothing was decided"}
	case t.total() == 1:
		noun = " workload: "
	}
	m.line("## ", number(t.total()), noun, strings.Join(parts, ", "), exceptions(r))
	m.line()
	if r.Simulation {
		control := "the state controls its territory"
		if !r.DomesticControl {
			control = "domestic control is lost"
		}
		m.line("> **Simulation:** posture ", markdownText(r.Posture), ", ", control, ". Nothing here is in force.")
		m.line()
	}
}

func (m *markdown) overview(r *placement.Report, t tally) {
	list, whole := shown(r, m.options, t)
	if !whole {
		m.line("The ", number(t[placement.Allowed]), " workloads that are allowed are counted, not listed.")
		m.line()
	}
	if len(list) == 0 {
		return
	}
	head := []string{"Workload", "Sensitivity", "Continuity", "Verdict"}
	for _, l := range layerWords() {
		head = append(head, strings.ToUpper(l[1][:1])+l[1][1:])
	}
	m.row(head...)
	m.line("|", strings.Repeat(" --- |", len(head)))
	for _, d := range list {
		s := m.options.Subjects[d.Name]
		cells := []string{markdownCode(d.Name), markdownText(s.Sensitivity), markdownText(s.Continuity), verdictText(d.Verdict)}
		for _, l := range layerWords() {
			cells = append(cells, markdownText(string(d.Destinations[l[0]].Verdict)))
		}
		m.row(cells...)
	}
	m.line()
}

// verdictText makes what needs attention bold.
func verdictText(v placement.Verdict) string {
	text := mark(v) + " " + markdownText(string(v))
	if v == placement.Allowed {
		return text
	}
	return "**" + text + "**"
}

func (m *markdown) explain(r *placement.Report) {
	n := 0
	for _, d := range r.Workloads {
		if d.Verdict != placement.Denied && d.Verdict != placement.Undetermined {
			continue
		}
		if n++; n <= explained {
			m.workload(d)
		}
	}
	if n > explained {
		m.line(number(n-explained), " more are not explained here; `--format json` explains every one.")
		m.line()
	}
}

func (m *markdown) workload(d *placement.Decision) {
	s := m.options.Subjects[d.Name]
	title := ""
	if s.Title != "" {
		title = " " + markdownText(s.Title)
	}
	m.line("### ", mark(d.Verdict), " ", markdownCode(d.Name), title)
	m.line()
	found := findings(d, blocks)
	if len(found) == 0 {
		found = findings(d, func(placement.Reason) bool { return true })
	}
	for _, f := range found {
		m.reason(f.reason, copiesText(s, f.copies))
	}
	for _, name := range slices.Sorted(maps.Keys(d.Copies)) {
		options := m.options.nearest(d.Name, name)
		if !misplaced(d.Copies[name]) || len(options) == 0 {
			continue
		}
		sites := make([]string, len(options))
		for i, o := range options {
			sites[i] = markdownCode(o.Site)
		}
		m.line("- → ", markdownCode(name), " may stand at ", strings.Join(sites, ", "))
	}
	m.line()
}

func copiesText(s Subject, copies []string) string {
	texts := make([]string, len(copies))
	for i, name := range copies {
		texts[i] = markdownCode(name)
		if place, ok := s.Places[name]; ok {
			texts[i] += " (" + markdownText(place.Role) + " at " + markdownCode(place.Site) + ")"
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return strings.Join(texts, ", ") + ": "
}

// reason prints a reason as a list item, with its source and its fix below.
func (m *markdown) reason(r placement.Reason, about string) {
	m.line("- ", about, markdownText(r.Message), " (", markdownCode(r.Rule), ")")
	if len(r.Citations) > 0 {
		sources := m.options.citations(r.Citations)
		for i, c := range sources {
			sources[i] = markdownText(c)
		}
		m.line("  - Source: ", strings.Join(sources, "; "))
	}
	if len(r.Unknown) > 0 {
		m.line("  - Not known yet: ", markdownCode(strings.Join(r.Unknown, ", ")))
	}
	if r.Fix != "" {
		m.line("  - Fix: ", markdownText(r.Fix))
	}
}

func (m *markdown) notes(title string, notes []group) {
	if len(notes) == 0 {
		return
	}
	m.line("<details><summary>", title, " (", number(len(notes)), ")</summary>")
	m.line()
	for _, n := range notes {
		about := make([]string, 0, named)
		for _, a := range n.about[:min(len(n.about), named)] {
			about = append(about, markdownCode(a))
		}
		text := strings.Join(about, ", ")
		if more := len(n.about) - named; more > 0 {
			text += " and " + number(more) + " more"
		}
		m.line("- ", markdownText(n.message), " (", markdownCode(n.rule), "): ", text)
	}
	m.line()
	m.line("</details>")
	m.line()
}

func (m *markdown) portfolio(p placement.Portfolio, t tally) {
	if p.Verdict == placement.Allowed && len(p.Reasons) == 0 || t.total() == 0 {
		return
	}
	m.line("### The document as a whole: ", verdictText(p.Verdict))
	m.line()
	for _, r := range p.Reasons {
		m.reason(r, "")
	}
	m.line()
}
