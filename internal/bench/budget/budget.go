// Package budget sets measured figures beside what was promised and beside
// other programs that answer the same question in the same run.
package budget

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"text/tabwriter"
)

// Line is one measured row of the design's table of speed.
type Line struct {
	// Work says what was done, Figure what it took, Budget what it may take.
	Work, Figure, Budget string
	// Peer names who did the same work and what it took them; Ratio is theirs
	// to ours, Wanted what the ratio has to be. All are empty where the peer
	// is not on this machine, and then Note says so.
	Peer, Ratio, Wanted string
	// Kept tells whether figure and ratio keep what was promised.
	Kept bool
	// Note says what a reader has to know to believe the line.
	Note string
}

// Table collects lines. The zero value is ready; it may be used by several
// goroutines.
type Table struct {
	mu    sync.Mutex
	lines []Line
}

// Add puts a line at the end.
func (t *Table) Add(l Line) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lines = append(t.lines, l)
}

// Print writes the table, and nothing where there is no line. A missed
// budget is said, never an error: how fast a machine is proves nothing about
// the program.
func (t *Table) Print(w io.Writer) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.lines) == 0 {
		return nil
	}
	var rows, text strings.Builder
	rows.WriteString("\nwork\tfigure\tbudget\tpeer\tratio\twanted\t\n")
	for _, l := range t.lines {
		kept := "MISSED"
		if l.Kept {
			kept = "met"
		}
		rows.WriteString(strings.Join([]string{l.Work, l.Figure, l.Budget, l.Peer, l.Ratio, l.Wanted, kept}, "\t") + "\n")
	}
	columns := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	if _, err := io.WriteString(columns, rows.String()); err != nil {
		return fmt.Errorf("printing the table of budgets: %w", err)
	}
	if err := columns.Flush(); err != nil {
		return fmt.Errorf("printing the table of budgets: %w", err)
	}
	for _, l := range t.lines {
		if l.Note != "" {
			fmt.Fprintf(&text, "%s: %s\n", l.Work, l.Note)
		}
	}
	if _, err := io.WriteString(w, text.String()+"\n"); err != nil {
		return fmt.Errorf("printing the table of budgets: %w", err)
	}
	return nil
}
