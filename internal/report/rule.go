package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Rule is a rule as a reader sees it: its own words, and what profiles make
// of it.
type Rule struct {
	ID          string
	Title       string
	Description string
	// Effect is deny, require, oblige, warn or advise; Unmet is the effect
	// of a condition whose evidence is missing.
	Effect string
	Unmet  string
	// Stage is placement, workload or portfolio.
	Stage     string
	Message   string
	Fix       string
	Citations []placement.Citation
	// Stands are the statuses of the rule, by profile.
	Stands []Stand
	// Example is a case in which the rule applies; nil where there is none.
	Example *Example
}

// Stand is what one profile makes of a rule.
type Stand struct {
	Profile string
	// Status is enforced, warn, advise or off.
	Status string
	// Source is what the status rests on where the citations do not say it;
	// Doubt is what is contradictory or silent in the source.
	Source string
	Doubt  string
}

// Example is a workload document to which a rule applies.
type Example struct {
	Title    string
	Document string
	// Alone tells that the title is about this workload only.
	Alone bool
}

// EffectWords says what a rule does when it applies, in a plain sentence.
func (r *Rule) EffectWords() string {
	switch placement.Effect(r.Effect) {
	case placement.Deny:
		return "denies what it applies to"
	case placement.Require:
		return "requires a copy where it applies"
	case placement.Oblige:
		return "sets a condition; without evidence that it is met it " + map[string]string{
			"deny": "denies", "warn": "warns", "advise": "advises",
		}[r.Unmet]
	case placement.Warn:
		return "warns, and stops nothing"
	case placement.Advise:
		return "advises, and stops nothing"
	}
	return r.Effect
}

// StatusWords says what a status makes of a rule.
func StatusWords(status string) string {
	switch status {
	case "enforced":
		return "enforced: it has its full effect"
	case "warn":
		return "warn: it is said as a warning and stops nothing"
	case "advise":
		return "advise: it is said as advice and stops nothing"
	case "off":
		return "off: it is not applied"
	}
	return status
}

// stageWords says what a rule looks at.
func stageWords(stage string) string {
	switch stage {
	case "placement":
		return "one copy at one site"
	case "workload":
		return "one workload with all its copies"
	case "portfolio":
		return "all workloads of a document together"
	}
	return stage
}

// RuleText explains one rule to a person.
func RuleText(w io.Writer, r *Rule, o Options) error {
	out := bufio.NewWriter(w)
	p := &page{w: out, style: style(o.Colour), width: o.page(), options: o}
	p.line(p.style.bold(Plain(r.Title)))
	p.line(p.style.paint(cyan, Plain(r.ID)))
	p.line()
	for paragraph := range strings.SplitSeq(r.Description, "\n\n") {
		p.para("", "", Plain(paragraph), "")
		p.line()
	}
	p.para("", "looks at  ", stageWords(r.Stage), "")
	p.para("", "effect    ", Plain(r.Effect)+": it "+Plain(r.EffectWords()), "")
	for _, s := range r.Stands {
		p.para("", "status    ", StatusWords(Plain(s.Status))+" (profile "+Plain(s.Profile)+")", "")
		if s.Source != "" {
			p.para("", "          ", "which rests on: "+Plain(s.Source), "")
		}
		if s.Doubt != "" {
			p.para("", "doubt     ", Plain(s.Doubt), "")
		}
	}
	for _, c := range p.options.citations(r.Citations) {
		p.para("", "source    ", c, "")
	}
	p.para("", "says      ", Plain(r.Message), "")
	p.para("", "fix       ", Plain(r.Fix), "")
	if r.Example != nil {
		p.line()
		p.para("", "example   ", Plain(r.Example.Title), "")
		for l := range strings.SplitSeq(strings.TrimRight(r.Example.Document, "\n"), "\n") {
			p.line("          ", plainLine(l))
		}
	}
	if p.err == nil {
		p.err = out.Flush()
	}
	if p.err != nil {
		return fmt.Errorf("writing the explanation: %w", p.err)
	}
	return nil
}

// plainLine is Plain for a line whose indent matters.
func plainLine(line string) string {
	text := strings.TrimLeft(line, " ")
	return line[:len(line)-len(text)] + Plain(text)
}

// RuleList prints one line for each rule.
func RuleList(w io.Writer, rules []*Rule, o Options) error {
	t := table{head: []string{"rule", "effect", "status", "title"}, shrink: []int{3}}
	for _, r := range rules {
		status := ""
		if len(r.Stands) > 0 {
			status = r.Stands[0].Status
		}
		t.rows = append(t.rows, []cell{{text: Plain(r.ID), colour: cyan}, {text: Plain(r.Effect)}, {text: Plain(status)}, {text: Plain(r.Title)}})
	}
	if err := t.write(w, style(o.Colour), o.tableWidth()); err != nil {
		return fmt.Errorf("writing the rules: %w", err)
	}
	return nil
}
