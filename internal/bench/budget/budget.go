// Package budget sets measured figures beside what was promised and beside
// other programs that answer the same question in the same run.
package budget

import (
	"fmt"
	"io"
	"os"
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
	busy  string
}

// Add puts a line at the end.
func (t *Table) Add(l Line) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lines = append(t.lines, l)
}

// Busy says how busy the machine was before and after, as load averages, so
// that nobody takes a wall time on a busy machine for the program's. Before,
// the load is all that of others; negative ones are unknown.
func (t *Table) Busy(before, after float64, processors int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.busy = fmt.Sprintf("load average %.1f before and %.1f after, on %d processors", before, after, processors)
	if before < 0 || after < 0 {
		t.busy = fmt.Sprintf("the load of this machine is not known; it has %d processors", processors)
	} else if before > 1 {
		t.busy += ": others were at work, so look at the CPU times"
	}
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
	if t.busy != "" {
		text.WriteString(t.busy + "\n")
	}
	if _, err := io.WriteString(w, text.String()+"\n"); err != nil {
		return fmt.Errorf("printing the table of budgets: %w", err)
	}
	return nil
}

// Load is the machine's load average over the last minute, or -1 where it
// does not say.
func Load() float64 {
	average := -1.0
	content, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return -1
	}
	if _, err := fmt.Sscan(string(content), &average); err != nil {
		return -1
	}
	return average
}
