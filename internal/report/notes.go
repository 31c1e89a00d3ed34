package report

import (
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// named is how many workloads a note names before it counts the rest.
const named = 5

// section prints what was noticed without stopping anything, each kind once
// with the workloads it is about.
func (p *page) section(title, bullet string, notes []group) {
	if len(notes) == 0 {
		return
	}
	p.line(p.style.bold(title))
	for _, n := range notes {
		p.para("  ", bullet+" ", Plain(n.message), "")
		p.para("    ", "", Plain(n.rule)+": "+some(n.about), dim)
	}
	p.line()
}

// some names the first few and counts the others.
func some(names []string) string {
	plain := make([]string, 0, named)
	for _, n := range names[:min(len(names), named)] {
		plain = append(plain, Plain(n))
	}
	text := strings.Join(plain, ", ")
	if more := len(names) - named; more > 0 {
		text += " and " + number(more) + " more"
	}
	return text
}

// portfolio prints the rules over the whole document, where they have
// anything to say.
func (p *page) portfolio(portfolio placement.Portfolio, t tally) {
	if portfolio.Verdict == placement.Allowed && len(portfolio.Reasons) == 0 || t.total() == 0 {
		return
	}
	p.line(p.style.bold("The document as a whole: "), p.style.paint(verdictColour(portfolio.Verdict), Plain(string(portfolio.Verdict))))
	for _, r := range portfolio.Reasons {
		bullet := "· "
		switch {
		case blocks(r):
			bullet = "✗ "
		case r.Effect == placement.Warn:
			bullet = "! "
		}
		p.para("  ", bullet, Plain(r.Message), "")
		p.para("    ", "rule    ", Plain(r.Rule), cyan)
		for _, c := range p.options.citations(r.Citations) {
			p.para("    ", "source  ", c, "")
		}
		if r.Fix != "" {
			p.para("    ", "fix     ", Plain(r.Fix), "")
		}
	}
	p.line()
}
