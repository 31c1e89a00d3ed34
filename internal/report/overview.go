package report

import (
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// overview prints the table of workloads, or what there is instead of one.
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
	overview := overviewTable(list, p.options.Subjects, layerCell)
	if sum(overview.widths(wide))+len(overview.indent) > p.options.tableWidth() {
		overview = overviewTable(list, p.options.Subjects, layerMark)
	}
	if p.err == nil {
		p.err = overview.write(p.w, p.style, p.options.tableWidth())
	}
	p.line()
}

// wide is a page on which no column has to give way.
const wide = 1 << 20

// overviewTable lists workloads, with the three layers as words or, on a
// narrow page, as marks.
func overviewTable(list []*placement.Decision, subjects map[string]Subject, layer func(placement.Destination) cell) table {
	t := table{head: []string{"workload", "sensitivity", "continuity", "verdict"}, indent: "  ", shrink: []int{0}}
	short := layer(placement.Destination{Verdict: placement.Required}).text != string(placement.Required)
	for _, l := range layerWords() {
		title := l[1]
		if short {
			title = l[2]
		}
		t.head = append(t.head, title)
	}
	for _, d := range list {
		s := subjects[d.Name]
		row := []cell{
			{text: Plain(d.Name)},
			{text: Plain(s.Sensitivity)},
			{text: Plain(s.Continuity)},
			{text: mark(d.Verdict) + " " + Plain(string(d.Verdict)), colour: verdictColour(d.Verdict)},
		}
		for _, l := range layerWords() {
			row = append(row, layer(d.Destinations[l[0]]))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

func layerMark(d placement.Destination) cell {
	c := layerCell(d)
	if d.Verdict == placement.Required {
		c.text = "must"
	} else if d.Verdict != "" {
		c.text = mark(d.Verdict)
	}
	return c
}

func layerCell(d placement.Destination) cell {
	c := cell{text: Plain(string(d.Verdict)), colour: verdictColour(d.Verdict)}
	switch d.Verdict {
	case "":
		c = cell{text: "-", colour: dim}
	case placement.Denied:
		// A closed layer is no alarm: most workloads have one.
		c.colour = dim
	case placement.Allowed, placement.Required, placement.Undetermined, placement.Unplaced:
	}
	return c
}
