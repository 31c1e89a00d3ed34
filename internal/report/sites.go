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
	t, examples := sitesTable(sites, true)
	if sum(t.widths(wide)) > o.tableWidth() {
		t, examples = sitesTable(sites, false)
	}
	text := number(len(sites)) + " sites."
	if len(sites) > 0 {
		if err := t.write(w, style(o.Colour), o.tableWidth()); err != nil {
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

// sitesTable leaves the roles out where there is no room: half a list of
// roles says less than none.
func sitesTable(sites []*site.Site, roles bool) (t table, examples int) {
	const title = 4
	t = table{head: []string{"site", "kind", "country", "cloud", "title"}, shrink: []int{title}}
	if roles {
		t.head = append(t.head, "roles")
	}
	for _, s := range sites {
		name, cloud := Plain(s.Name), Plain(s.Cloud.Provider)
		if s.Example {
			examples++
			name += " *"
		}
		if cloud == "" {
			cloud = "-"
		}
		row := []cell{{text: name}, {text: Plain(s.Kind), colour: cyan}, {text: Plain(s.Country)}, {text: cloud}, {text: Plain(s.Title)}}
		if roles {
			row = append(row, cell{text: Plain(strings.Join(s.Capabilities, " ")), colour: dim})
		}
		t.rows = append(t.rows, row)
	}
	return t, examples
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
