package site

import (
	"fmt"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// phase is the phase of the network that some documents agree on; 0 where
// none of them says.
type phase struct {
	number int
	place  document.Problem
}

// declare holds what a document says against what others said before.
func (p *phase) declare(number int, place document.Problem) []document.Problem {
	switch p.number {
	case 0:
		p.number, p.place = number, place
		return nil
	case number:
		return nil
	}
	place.Summary = fmt.Sprintf("the phase of the network is %d, but %d at %s:%d", number, p.number, p.place.File, p.place.Line)
	place.Reason = "the phase decides which rules hold, and nobody could say which one is meant"
	place.Fix = "delete one of the two, or give both the same phase"
	return []document.Problem{place}
}
