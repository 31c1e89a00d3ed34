package vocabulary

import (
	"fmt"
	"strings"
)

// Markdown is the description for a generated page: the sentence of the
// schema and what is allowed.
func (p Property) Markdown() string {
	var text strings.Builder
	text.WriteString(p.Description)
	switch {
	case len(p.Words) > 0:
		text.WriteString(" One of:")
		for i, word := range p.Words {
			if i > 0 {
				text.WriteString(",")
			}
			fmt.Fprintf(&text, " `%s`", word)
			if meaning := p.WordMeanings[word]; meaning != "" {
				fmt.Fprintf(&text, " (%s)", strings.TrimSuffix(meaning, "."))
			}
		}
		text.WriteString(".")
	case len(p.Numbers) > 0:
		text.WriteString(" One of:")
		for i, number := range p.Numbers {
			if i > 0 {
				text.WriteString(",")
			}
			fmt.Fprintf(&text, " `%d`", number)
		}
		text.WriteString(".")
	case p.Minimum != nil && p.Maximum != nil:
		fmt.Fprintf(&text, " From %d to %d.", *p.Minimum, *p.Maximum)
	}
	return strings.TrimSpace(text.String())
}
