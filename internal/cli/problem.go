package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// usageError is a command that cannot be understood.
type usageError struct{ text string }

// Error says what is wrong with the command.
func (e *usageError) Error() string { return e.text }

func misused(format string, values ...any) error {
	return &usageError{fmt.Sprintf(format, values...)}
}

// usage adds where to read on to a usage error.
func (s *session) usage(help string, err error) error {
	return fmt.Errorf("%w\nRun %q to see how it is used", err, s.Name+" "+help)
}

// problems is a list of things wrong with the input, from several files.
type problems struct {
	list []document.Problem
	more int
}

// mostProblems bounds how many are shown; the rest are counted.
const mostProblems = 20

func (p *problems) add(problem ...document.Problem) {
	for _, one := range problem {
		if len(p.list) == mostProblems {
			p.more++
			continue
		}
		p.list = append(p.list, one)
	}
}

// Error renders one line for each problem.
func (p *problems) Error() string {
	e := document.Error{Problems: p.list, More: p.more}
	return e.Error()
}

// complain prints an error to standard error: every problem of a document
// with its place first, as compilers do, then why it matters and what to do.
func (s *session) complain(err error) {
	var list []document.Problem
	more := 0
	inDocument, several := new(document.Error), new(problems)
	switch {
	case errors.As(err, &several):
		list, more = several.list, several.more
	case errors.As(err, &inDocument):
		list, more = inDocument.Problems, inDocument.More
	case errors.Is(err, context.Canceled):
		sayf(s.Stderr, "%s: interrupted: nothing was decided\n", s.Name)
		return
	}
	if len(list) == 0 {
		printError(s.Stderr, s.Name, err.Error())
		return
	}
	for _, p := range list {
		printProblem(s.Stderr, s.Name, p)
	}
	if more > 0 {
		sayf(s.Stderr, "%s: and %d more problems\n", s.Name, more)
	}
}

func printProblem(w io.Writer, program string, p document.Problem) {
	place := program
	if p.File != "" {
		place = clean(p.File)
		if p.Line > 0 {
			place += fmt.Sprintf(":%d:%d", p.Line, p.Column)
		}
	}
	text := p.Summary
	if p.Path != "" {
		text = p.Path + ": " + text
	}
	sayf(w, "%s: error: %s\n", place, clean(text))
	if p.Reason != "" {
		sayf(w, "  why: %s\n", clean(p.Reason))
	}
	if p.Fix != "" {
		sayf(w, "  fix: %s\n", clean(p.Fix))
	}
}

func printError(w io.Writer, program, text string) {
	for i, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if i == 0 {
			sayf(w, "%s: error: %s\n", program, clean(line))
			continue
		}
		sayf(w, "  %s\n", clean(line))
	}
}

// clean keeps foreign text from doing anything to the terminal.
func clean(text string) string { return report.Plain(text) }

// sayf writes to standard error. Where that fails there is nobody left to
// tell, and the exit code still says it.
func sayf(w io.Writer, format string, values ...any) { _, _ = fmt.Fprintf(w, format, values...) }
