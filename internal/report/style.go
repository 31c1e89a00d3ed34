package report

import "github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"

// style paints text for a terminal, or leaves it alone.
type style bool

// The few attributes in use: the eight basic colours, which every terminal
// theme makes readable, and bold and dim.
const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	red    = "\x1b[31m"
	green  = "\x1b[32m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	reset  = "\x1b[0m"
)

func (s style) paint(code, text string) string {
	if !s || text == "" || code == "" {
		return text
	}
	return code + text + reset
}

func (s style) bold(text string) string { return s.paint(bold, text) }
func (s style) dim(text string) string  { return s.paint(dim, text) }

// verdictColour gives every verdict its colour. Colour never carries the
// meaning alone: the word stands beside it.
func verdictColour(v placement.Verdict) string {
	switch v {
	case placement.Allowed, placement.Required:
		return green
	case placement.Denied:
		return red
	case placement.Undetermined, placement.Unplaced:
		return yellow
	}
	return ""
}

func mark(v placement.Verdict) string {
	switch v {
	case placement.Allowed, placement.Required:
		return "✓"
	case placement.Denied:
		return "✗"
	case placement.Undetermined:
		return "?"
	case placement.Unplaced:
		return "○"
	}
	return " "
}
