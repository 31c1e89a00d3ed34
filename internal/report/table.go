package report

import (
	"fmt"
	"io"
	"strings"
)

// cell is one field of a table: foreign text that was made plain, and the
// colour it is shown in.
type cell struct {
	text   string
	colour string
}

// table is an aligned text table. Columns are as wide as their widest cell;
// where the whole is wider than the page, the columns that may shrink do.
type table struct {
	head []string
	rows [][]cell
	// shrink are the columns that give way, the first one first.
	shrink []int
	indent string
}

const columnGap = "  "

// narrowestColumn is what a shrinking column keeps.
const narrowestColumn = 12

func (t *table) widths(page int) []int {
	widths := make([]int, len(t.head))
	for i, title := range t.head {
		widths[i] = width(title)
	}
	for _, row := range t.rows {
		for i, c := range row {
			widths[i] = max(widths[i], width(c.text))
		}
	}
	over := width(t.indent) + sum(widths) - page
	for _, column := range t.shrink {
		if give := min(over, widths[column]-narrowestColumn); give > 0 {
			widths[column] -= give
			over -= give
		}
	}
	return widths
}

// sum is the width of a line with columns of these widths.
func sum(widths []int) int {
	total := (len(widths) - 1) * len(columnGap)
	for _, w := range widths {
		total += w
	}
	return total
}

// write prints the table with a rule below its head.
func (t *table) write(w io.Writer, s style, page int) error {
	widths := t.widths(page)
	var b strings.Builder
	head := make([]cell, len(t.head))
	for i, title := range t.head {
		head[i] = cell{text: title, colour: bold}
	}
	t.line(&b, s, widths, head)
	b.WriteString(t.indent + s.dim(strings.Repeat("─", sum(widths))) + "\n")
	for _, row := range t.rows {
		t.line(&b, s, widths, row)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("writing a table: %w", err)
	}
	return nil
}

func (t *table) line(b *strings.Builder, s style, widths []int, row []cell) {
	b.WriteString(t.indent)
	for i, c := range row {
		text := cut(c.text, widths[i])
		b.WriteString(s.paint(c.colour, text))
		if i < len(row)-1 {
			b.WriteString(strings.Repeat(" ", max(0, widths[i]-width(text))) + columnGap)
		}
	}
	b.WriteString("\n")
}
