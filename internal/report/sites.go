package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// SitesText prints sites as a table for a person.
func SitesText(w io.Writer, sites []*site.Site, o Options) error {
	t := table{head: []string{"site", "kind", "country", "cloud", "roles", "title"}, shrink: []int{4, 5}}
	examples := 0
	for _, s := range sites {
		name := Plain(s.Name)
		if s.Example {
			examples++
			name += " *"
		}
		t.rows = append(t.rows, []cell{
			{text: name}, {text: Plain(s.Kind), colour: cyan}, {text: Plain(s.Country)}, {text: cloudWords(s)},
			{text: Plain(strings.Join(s.Capabilities, " ")), colour: dim}, {text: Plain(s.Title)},
		})
	}
	text := number(len(sites)) + " sites."
	if len(sites) > 0 {
		if err := t.write(w, style(o.Colour), o.page()); err != nil {
			return fmt.Errorf("writing the sites: %w", err)
		}
		text = "\n" + text
	}
	if len(sites) == 1 {
		text = "\n1 site."
	}
	if examples > 0 {
		text += " * marks " + number(examples) + " that are invented: replace them before you rely on a decision."
	}
	if _, err := io.WriteString(w, text+"\n"); err != nil {
		return fmt.Errorf("writing the sites: %w", err)
	}
	return nil
}

func cloudWords(s *site.Site) string {
	if s.Cloud.Provider == "" {
		return "-"
	}
	return strings.TrimSpace(Plain(s.Cloud.Provider + " " + s.Cloud.Region))
}

// SitesMarkdown prints sites as a table for a wiki.
func SitesMarkdown(w io.Writer, sites []*site.Site, _ Options) error {
	m := &markdown{w: w}
	head := []string{"Site", "Kind", "Layer", "Country", "Cloud", "Roles", "Title"}
	m.row(head...)
	m.line("|", strings.Repeat(" --- |", len(head)))
	for _, s := range sites {
		title := markdownText(s.Title)
		if s.Example {
			title += " *(example)*"
		}
		m.row(markdownCode(s.Name), markdownText(s.Kind), markdownText(s.Layer()), markdownText(s.Country),
			markdownText(cloudWords(s)), markdownText(strings.Join(s.Capabilities, ", ")), title)
	}
	if m.err != nil {
		return fmt.Errorf("writing the sites: %w", m.err)
	}
	return nil
}

// SitesJSON prints sites as a catalogue document (policies/schema/catalogue.json),
// which can be changed and read again.
func SitesJSON(w io.Writer, sites []*site.Site, _ Options) error {
	document := struct {
		Sites map[string]siteJSON `json:"sites"`
	}{Sites: make(map[string]siteJSON, len(sites))}
	for _, s := range sites {
		document.Sites[s.Name] = newSiteJSON(s)
	}
	if err := json.MarshalWrite(w, document, json.Deterministic(true), jsontext.WithIndent("  ")); err != nil {
		return fmt.Errorf("writing the sites: %w", err)
	}
	if _, err := io.WriteString(w, "\n"); err != nil {
		return fmt.Errorf("writing the sites: %w", err)
	}
	return nil
}
