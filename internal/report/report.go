// Package report shows decisions: to a person as text, to a machine as
// JSON, to a pull request or a wiki as Markdown. Its functions are pure:
// what they print follows from their arguments. Whatever comes from a
// document is made harmless before it is printed.
package report

import (
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Options say how a report is printed, and bring what a decision does not
// hold: the words of the workloads it is about.
type Options struct {
	// Colour paints the text report for a terminal.
	Colour bool
	// Width is the number of columns of the page; 0 means 100.
	Width int
	// Subjects describe the workloads of the report, by name. A workload
	// that is missing is shown without its class and its places.
	Subjects map[string]Subject
	// Documents are the titles of the documents that citations name, by
	// the name in the citation; one that is missing is shown by its name.
	Documents map[string]string
	// Nearest returns the places where a copy of a workload would be
	// allowed, nearest first; nil where nobody can tell.
	Nearest func(workload, copyName string) []placement.Option
	// Whole is the number of workloads up to which every one is shown;
	// above it those that are allowed are only counted. 0 means 50.
	Whole int
}

// Subject is what a reader knows a workload by.
type Subject struct {
	Title       string
	Sensitivity string
	Continuity  string
	// Places are the declared places of the copies, by copy name.
	Places map[string]Place
}

// Place is where a copy was declared to stand.
type Place struct {
	Role    string
	Site    string
	Country string
}

const wholeByDefault = 50

func (o Options) whole() int {
	if o.Whole > 0 {
		return o.Whole
	}
	return wholeByDefault
}

func (o Options) page() int {
	if o.Width <= 0 {
		return defaultWidth
	}
	return max(o.Width, narrowest)
}

// tableWidth is the width of a table. One that goes to no terminal is as wide
// as it needs to be, so that nothing is cut from a file.
func (o Options) tableWidth() int {
	if o.Width <= 0 {
		return wide
	}
	return o.page()
}

func (o Options) nearest(workload, copyName string) []placement.Option {
	if o.Nearest == nil {
		return nil
	}
	return o.Nearest(workload, copyName)
}
