package fwdiag

import (
	"fmt"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// Explained is a reason with what a person needs to act on it.
type Explained struct {
	Reason placement.Reason
	// About is the workload, or the copy of the workload, in words.
	About   string
	Profile string
	// Titles are the titles of the documents that citations name.
	Titles map[string]string
	// Also are rules that refuse the same thing and would still stand.
	Also []string
	// Nearest are allowed options of the same role, nearest first; their
	// obligations are conditions still to be met.
	Nearest []placement.Option
}

// Detail says what happened, by which rule and source, what would make it
// pass, and where the copy could stand instead.
func (e Explained) Detail() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s: %s\n\nRule: %s", e.About, sentence(e.Reason.Message), e.Reason.Rule)
	if e.Profile != "" {
		fmt.Fprintf(&text, " (profile %s)", e.Profile)
	}
	if len(e.Reason.Citations) > 0 {
		text.WriteString("\nSource: ")
		text.WriteString(strings.Join(report.Sources(e.Reason.Citations, e.Titles), "; "))
	}
	if e.Reason.Fix != "" {
		text.WriteString("\nWhat to do: ")
		text.WriteString(sentence(e.Reason.Fix))
	}
	if len(e.Also) > 0 {
		text.WriteString("\nAlso not met here: ")
		text.WriteString(strings.Join(e.Also, ", "))
	}
	if len(e.Nearest) > 0 {
		text.WriteString("\nAllowed instead: ")
		for i, option := range e.Nearest {
			if i > 0 {
				text.WriteString(", ")
			}
			fmt.Fprintf(&text, "%s (%s%s)", option.Site, option.Role, conditions(len(option.Obligations)))
		}
	}
	return text.String()
}

// conditions says how many conditions an option carries, if any.
func conditions(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return ", 1 condition"
	}
	return fmt.Sprintf(", %d conditions", n)
}

// sentence closes a text with a full stop where it has no other end.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsRune(".!?", rune(text[len(text)-1])) {
		return text
	}
	return text + "."
}
