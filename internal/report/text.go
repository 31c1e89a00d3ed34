package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Text prints a report for a person: a table of the workloads, then why each
// denied one is denied and where it could stand, then what else was noticed,
// and at the end, where the eye is, the answer in one line.
func Text(w io.Writer, r *placement.Report, o Options) error {
	out := bufio.NewWriter(w)
	p := &page{w: out, style: style(o.Colour), width: o.page(), options: o}
	t := count(r, o)
	p.banner(r)
	p.overview(r, t)
	p.explain(r)
	p.section("Warnings", "!", yellow, grouped(r.Workloads, placement.Warn))
	p.section("Conditions without evidence", "·", yellow, unmet(r.Workloads))
	p.section("Advice", "·", cyan, grouped(r.Workloads, placement.Advise))
	p.portfolio(r.Portfolio, t)
	p.summary(r, t)
	if p.err != nil {
		return fmt.Errorf("writing the report: %w", p.err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// page is a text report being written. The first error stops the writing.
type page struct {
	w       io.Writer
	style   style
	width   int
	options Options
	err     error
}

func (p *page) line(parts ...string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, strings.TrimRight(strings.Join(parts, ""), " ")+"\n")
	}
}

// para prints a text with an indent, and hangs the lines after the first.
func (p *page) para(indent, lead, text, colour string) {
	hang := strings.Repeat(" ", width(lead))
	for i, l := range wrap(text, p.width-len(indent)-width(lead)) {
		if i > 0 {
			lead = hang
		}
		p.line(indent, p.style.dim(lead), p.style.paint(colour, l))
	}
}

func (p *page) banner(r *placement.Report) {
	if r.Simulation {
		control := "the state controls its territory"
		if !r.DomesticControl {
			control = "domestic control is lost"
		}
		p.line(p.style.paint(yellow, "Simulation: posture "+r.Posture+", "+control+". Nothing here is in force."))
		p.line()
	}
}

func (p *page) overview(r *placement.Report, t tally) {
	list, whole := shown(r, p.options, t)
	if t.total() == 0 {
		p.line("There is no workload to decide.")
		p.line()
		return
	}
	if !whole {
		if len(list) == 0 {
			p.line(number(t.total()), " workloads, every one allowed; none is listed.")
			p.line()
			return
		}
		p.line(number(t.total()), " workloads. Those that are allowed are counted, not listed: ", number(t[placement.Allowed]), ".")
		p.line()
	}
	table := table{head: []string{"workload", "sensitivity", "continuity", "verdict"}, indent: "  "}
	for _, l := range layerWords() {
		table.head = append(table.head, l[1])
	}
	for _, d := range list {
		s := p.options.Subjects[d.Name]
		row := []cell{
			{text: Plain(d.Name)}, {text: Plain(s.Sensitivity)}, {text: Plain(s.Continuity)},
			{text: mark(d.Verdict) + " " + Plain(string(d.Verdict)), colour: verdictColour(d.Verdict)},
		}
		for _, l := range layerWords() {
			row = append(row, layerCell(d.Destinations[l[0]]))
		}
		table.rows = append(table.rows, row)
	}
	if p.err == nil {
		p.err = table.write(p.w, p.style, p.width)
	}
	p.line()
}

func layerCell(d placement.Destination) cell {
	switch d.Verdict {
	case "":
		return cell{text: "-", colour: dim}
	case placement.Denied:
		return cell{text: string(d.Verdict), colour: dim}
	}
	return cell{text: Plain(string(d.Verdict)), colour: verdictColour(d.Verdict)}
}

// summary is the answer in one line, and who gave it.
func (p *page) summary(r *placement.Report, t tally) {
	var parts []string
	for _, v := range byUrgency() {
		if n := t[v]; n > 0 {
			parts = append(parts, p.style.paint(verdictColour(v), number(n)+" "+string(v)))
		}
	}
	noun := " workloads: "
	if t.total() == 1 {
		noun = " workload: "
	}
	if len(parts) == 0 {
		parts, noun = []string{p.style.paint(yellow, "nothing was decided")}, " workloads: "
	}
	p.line(p.style.bold(number(t.total())+noun), strings.Join(parts, ", "), p.exceptions(r))
	decided := "Decided by profile " + Plain(r.Policy.Profile) + " in posture " + Plain(r.Posture) + ", policy revision " + Short(r.Policy.Revision) + "."
	p.line(p.style.dim(decided))
}

func (p *page) exceptions(r *placement.Report) string {
	n := 0
	for _, d := range r.Workloads {
		if len(d.Exceptions) > 0 {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return p.style.paint(yellow, " ("+number(n)+" only by a declared exception)")
}

// Short is the part of a revision that a person compares: the algorithm and
// the first twelve digits.
func Short(revision string) string {
	const digits = 12
	algorithm, digest, ok := strings.Cut(Plain(revision), ":")
	if !ok || len(digest) <= digits {
		return Plain(revision)
	}
	return algorithm + ":" + digest[:digits]
}

// number writes a count with its thousands set apart.
func number(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
