package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Text prints a report for a person: a table of the workloads, then why each
// denied one is denied and where it could stand, then what else was noticed,
// and at the end, where the eye is, the answer in one line.
func Text(w io.Writer, r *placement.Report, o Options) error {
	out := bufio.NewWriter(w)
	p := &page{w: out, style: style(o.Colour), width: o.page(), options: o}
	t := count(r)
	p.banner(r)
	p.overview(r, t)
	p.explain(r)
	p.choices(r)
	p.section("Warnings", "!", grouped(r.Workloads, placement.Warn))
	p.section("Conditions without evidence", "·", unmet(r.Workloads))
	p.section("Advice", "·", grouped(r.Workloads, placement.Advise))
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
			p.line(indent, hang, p.style.paint(colour, l))
			continue
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
		p.line(p.style.paint(yellow, "Simulation: posture "+Plain(r.Posture)+", "+control+". Nothing here is in force."))
		p.line()
	}
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
	switch {
	case t.total() == 0:
		parts = []string{p.style.paint(yellow, "nothing was decided")}
	case t.total() == 1:
		noun = " workload: "
	}
	p.line(p.style.bold(number(t.total())+noun), strings.Join(parts, ", "), p.style.paint(yellow, exceptions(r)))
	decided := "Decided by profile " + Plain(r.Policy.Profile) + " in posture " + Plain(r.Posture) + ", policy revision " + Short(r.Policy.Revision) + "."
	p.line(p.style.dim(decided))
}

// exceptions says how many workloads pass only by a declared exception.
func exceptions(r *placement.Report) string {
	n := 0
	for _, d := range r.Workloads {
		if len(d.Exceptions) > 0 {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return " (" + number(n) + " only by a declared exception)"
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
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
