package report

import (
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// optionRow is the sites of a catalogue that answer every role alike.
type optionRow struct {
	sites    []string
	verdicts map[string]placement.Verdict
}

// optionRows groups the options of a decision: a catalogue has a hundred
// regions, and a person wants to know where, not to read them one by one.
func optionRows(d *placement.Decision) (roles []string, rows []*optionRow) {
	bySite := map[string]*optionRow{}
	var order []*optionRow
	seen := map[string]bool{}
	for _, o := range d.Options {
		if !seen[o.Role] {
			seen[o.Role] = true
			roles = append(roles, o.Role)
		}
		row := bySite[o.Site]
		if row == nil {
			row = &optionRow{sites: []string{o.Site}, verdicts: map[string]placement.Verdict{}}
			bySite[o.Site] = row
			order = append(order, row)
		}
		row.verdicts[o.Role] = o.Verdict
	}
	alike := map[string]*optionRow{}
	for _, row := range order {
		var signature strings.Builder
		for _, role := range roles {
			signature.WriteString(string(row.verdicts[role]) + "|")
		}
		if same := alike[signature.String()]; same != nil {
			same.sites = append(same.sites, row.sites...)
			continue
		}
		alike[signature.String()] = row
		rows = append(rows, row)
	}
	return roles, rows
}

// optionSites names at most three sites of a row and counts the others.
func optionSites(sites []string, name func(string) string) string {
	const most = 3
	var shown []string
	for i, site := range sites {
		if i == most && len(sites) > most+1 {
			shown = append(shown, "and "+number(len(sites)-most)+" more")
			break
		}
		shown = append(shown, name(site))
	}
	return strings.Join(shown, ", ")
}

func optionCell(v placement.Verdict) cell {
	switch v {
	case placement.Required:
		return cell{text: "must", colour: verdictColour(v)}
	case placement.Denied:
		return cell{text: "–", colour: dim}
	default:
		return cell{text: mark(v), colour: verdictColour(v)}
	}
}

// choices prints, where options were asked for, which sites could serve
// which role of each listed workload.
func (p *page) choices(r *placement.Report) {
	for _, d := range r.Workloads {
		if len(d.Options) == 0 || p.err != nil {
			continue
		}
		p.line(p.style.bold("Where "+Plain(d.Name)+" could stand"), p.style.dim("  must: required, ✓ allowed, – denied, ? undetermined"))
		roles, rows := optionRows(d)
		t := table{head: []string{"site"}, indent: "  ", shrink: []int{0}}
		for _, role := range roles {
			t.head = append(t.head, Plain(role))
		}
		for _, row := range rows {
			cells := []cell{{text: optionSites(row.sites, Plain)}}
			for _, role := range roles {
				cells = append(cells, optionCell(row.verdicts[role]))
			}
			t.rows = append(t.rows, cells)
		}
		p.err = t.write(p.w, p.style, p.options.tableWidth())
		p.line()
	}
}

// choices is the same as a Markdown table.
func (m *markdown) choices(r *placement.Report) {
	for _, d := range r.Workloads {
		if len(d.Options) == 0 {
			continue
		}
		roles, rows := optionRows(d)
		m.line("### Where ", markdownCode(d.Name), " could stand")
		m.line()
		head, rule := []string{"site"}, []string{"---"}
		for _, role := range roles {
			head, rule = append(head, markdownText(role)), append(rule, "---")
		}
		m.row(head...)
		m.row(rule...)
		for _, row := range rows {
			cells := []string{optionSites(row.sites, markdownCode)}
			for _, role := range roles {
				cells = append(cells, optionCell(row.verdicts[role]).text)
			}
			m.row(cells...)
		}
		m.line()
	}
}
