package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Statement is one thing that a source document says, and how the product
// answers it: by rules, by a capability, or by saying why it is no rule.
type Statement struct {
	ID string
	// Document and Section say where it stands.
	Document string
	Section  string
	// Force is must, should, may, not and the like: how the source says it.
	Force string
	// Says is the statement in other words than the source's.
	Says       string
	Rules      []string
	Capability string
	WhyNot     string
	// Note is what has to be known beside the answer; may be empty.
	Note string
}

// RulesPage prints the reference of rules as a Markdown page: the answer to
// every statement of the sources, then every rule.
func RulesPage(w io.Writer, statements []Statement, rules []*Rule, profiles []string, o Options) error {
	out := bufio.NewWriter(w)
	m := &markdown{w: out, options: o}
	byID := make(map[string]*Rule, len(rules))
	for _, r := range rules {
		byID[r.ID] = r
	}
	m.line("---")
	m.line("page_title: \"Rules\"")
	m.line("description: \"Every statement of the sources with its answer, and every rule.\"")
	m.line("---")
	m.line()
	m.line("# Rules")
	m.line()
	m.line("<!-- Written by `sovereign policy docs`; change policies/, not this page. -->")
	m.line()
	m.line("The first part goes through everything that the sources say and names the answer to it. ",
		"The second part describes every rule. A status says what a profile makes of a rule: ",
		"`enforced` gives it its full effect, `warn` and `advise` say it and stop nothing, `off` does not apply it.")
	m.line()
	m.line("## What the sources say")
	m.line()
	for _, s := range statements {
		m.statement(s, byID)
	}
	m.line("## The rules")
	m.line()
	for _, r := range rules {
		m.rule(r, profiles)
	}
	if m.err == nil {
		m.err = out.Flush()
	}
	if m.err != nil {
		return fmt.Errorf("writing the page of rules: %w", m.err)
	}
	return nil
}

func (m *markdown) statement(s Statement, byID map[string]*Rule) {
	m.line("### ", markdownText(s.ID))
	m.line()
	m.line(markdownText(s.Says), " *(", markdownText(m.options.citation(s.Document, s.Section)), ")*")
	m.line()
	for _, id := range s.Rules {
		r := byID[id]
		m.line("- Rule [", markdownCode(id), "](#", anchor(id), "): ", r.Effect, "; ", standsText(r.Stands))
	}
	if s.Capability != "" {
		m.line("- Capability: ", markdownText(s.Capability))
	}
	if s.WhyNot != "" {
		m.line("- No rule of its own: ", markdownText(s.WhyNot))
	}
	if s.Note != "" {
		m.line("- Note: ", markdownText(s.Note))
	}
	m.line()
}

func standsText(stands []Stand) string {
	if len(stands) > 1 && !slices.ContainsFunc(stands, func(s Stand) bool { return s.Status != stands[0].Status }) {
		return markdownCode(stands[0].Status) + " in every profile"
	}
	texts := make([]string, len(stands))
	for i, s := range stands {
		texts[i] = markdownText(s.Profile) + " " + markdownCode(s.Status)
	}
	return strings.Join(texts, ", ")
}

func (m *markdown) rule(r *Rule, profiles []string) {
	m.line("### ", markdownCode(r.ID))
	m.line()
	m.line("**", markdownText(r.Title), "**")
	m.line()
	for paragraph := range strings.SplitSeq(r.Description, "\n\n") {
		m.line(markdownText(paragraph))
		m.line()
	}
	m.line("- Looks at ", stageWords(r.Stage), ".")
	m.line("- Effect ", markdownCode(r.Effect), ": it ", markdownText(r.EffectWords()), ".")
	m.line("- Says: ", markdownText(r.Message))
	m.line("- Fix: ", markdownText(r.Fix))
	for _, c := range m.options.citations(r.Citations) {
		m.line("- Source: ", markdownText(c))
	}
	m.line()
	m.row("Profile", "Status", "Rests on", "Doubt")
	m.line("|", strings.Repeat(" --- |", 4))
	byProfile := map[string]Stand{}
	for _, s := range r.Stands {
		byProfile[s.Profile] = s
	}
	for _, name := range profiles {
		s := byProfile[name]
		m.row(markdownText(name), markdownCode(s.Status), markdownText(s.Source), markdownText(s.Doubt))
	}
	m.line()
}

// anchor is the fragment that a forge gives a heading.
func anchor(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case r == ' ' || r == '-':
			b.WriteByte('-')
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '_':
			b.WriteRune(r)
		}
	}
	return b.String()
}
