package document

import (
	"fmt"
	"strconv"
	"strings"
)

// Problem is one thing that is wrong with a document. Everything in it that comes from the document is escaped and
// shortened, so that it can be shown on a terminal.
type Problem struct {
	File    string // name of the source
	Line    int    // from 1; 0 where the document has no lines (a value built in Go) or the problem has no place
	Column  int    // from 1, in characters
	Path    string // such as workloads.land-register.copies.main.role; empty for the document itself
	Summary string // what is wrong
	Reason  string // why it matters; may be empty
	Fix     string // what to do; may be empty
}

// String renders the problem in one line: file:line:column: path: summary; fix.
func (p Problem) String() string {
	var s strings.Builder
	if p.File != "" {
		s.WriteString(printable(p.File, 256))
		if p.Line > 0 {
			s.WriteString(":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column))
		}
		s.WriteString(": ")
	}
	if p.Path != "" {
		s.WriteString(p.Path + ": ")
	}
	s.WriteString(p.Summary)
	if p.Fix != "" {
		s.WriteString("; " + p.Fix)
	}
	return s.String()
}

// Error lists the problems of a document in the order in which they were met.
type Error struct {
	Problems []Problem
	More     int // problems that were counted but not kept
}

// Error renders one line for each problem.
func (e *Error) Error() string {
	lines := make([]string, 0, len(e.Problems)+1)
	for _, p := range e.Problems {
		lines = append(lines, p.String())
	}
	if e.More > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", e.More))
	}
	return strings.Join(lines, "\n")
}
