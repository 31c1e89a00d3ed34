package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// defaultWidth is the width of a report that goes nowhere in particular.
const defaultWidth = 100

// narrowest is the width below which wrapping does more harm than good.
const narrowest = 40

// width is the number of terminal columns that the text takes: one for most
// letters, two for East Asian ones, none for combining marks.
func width(text string) int { return displaywidth.String(text) }

// cut shortens the text to a number of columns and says so with an ellipsis.
func cut(text string, columns int) string {
	if columns < 1 || width(text) <= columns {
		return text
	}
	return displaywidth.TruncateString(text, columns, "…")
}

// wrap breaks the text at blanks into lines of at most so many columns. A
// word that is longer than a line keeps a line of its own.
func wrap(text string, columns int) []string {
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(text) {
		w := width(word)
		if used > 0 && used+1+w > columns {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line += " "
			used++
		}
		line += word
		used += w
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}
