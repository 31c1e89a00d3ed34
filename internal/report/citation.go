package report

import (
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Sources writes where sources stand for a reader: one text for each document
// by its title, with all its sections. Titles are keyed by document.
func Sources(list []placement.Citation, titles map[string]string) []string {
	return Options{Documents: titles}.citations(list)
}

// citations writes sources under the titles of the options.
func (o Options) citations(list []placement.Citation) []string {
	var documents []string
	sections := map[string][]string{}
	for _, c := range list {
		if _, ok := sections[c.Document]; !ok {
			documents = append(documents, c.Document)
		}
		sections[c.Document] = append(sections[c.Document], c.Section)
	}
	texts := make([]string, len(documents))
	for i, document := range documents {
		texts[i] = o.citation(document, sections[document]...)
	}
	return texts
}

// citation names a document by its title and sections by their numbers, or
// by their words where they have no number.
func (o Options) citation(document string, sections ...string) string {
	title := document
	if known := o.Documents[document]; known != "" {
		title = known
	}
	var numbers, words []string
	for _, s := range sections {
		switch {
		case s == "":
		case s[0] >= '0' && s[0] <= '9':
			numbers = append(numbers, s)
		default:
			// "paragraph-13" is a fragment of a link; a reader reads words.
			words = append(words, strings.ReplaceAll(s, "-", " "))
		}
	}
	text := Plain(title)
	if len(numbers) == 1 {
		text += ", section " + Plain(numbers[0])
	} else if len(numbers) > 1 {
		last := len(numbers) - 1
		text += ", sections " + Plain(strings.Join(numbers[:last], ", ")) + " and " + Plain(numbers[last])
	}
	if len(words) > 0 {
		text += ": " + Plain(strings.Join(words, ", "))
	}
	return text
}
