package fwdiag

import (
	"fmt"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Anyway is a refusal that no value of the unknown attributes avoids.
type Anyway struct {
	// About is the workload, or the copy of the workload, in words.
	About string
	// Unknown are the paths of the attributes that are not known yet.
	Unknown []string
	// Reasons are those of all possible worlds.
	Reasons []placement.Reason
	// Besides is true where something else is refused for certain, so that
	// none of the reasons has to hold.
	Besides bool
}

// Detail claims no more of a reason than that it may hold: which ones do
// follows from values that are still to come.
func (a Anyway) Detail() string {
	var text strings.Builder
	unknown := strings.Join(a.Unknown, ", ")
	if a.Besides {
		fmt.Fprintf(&text, "%s: a copy is refused already. Depending on the attributes that are not known yet (%s), these may hold as well:\n", a.About, unknown)
	} else {
		fmt.Fprintf(&text, "%s is refused whatever value the attributes that are not known yet will have (%s). Depending on it, at least one of these holds:\n", a.About, unknown)
	}
	for _, reason := range a.Reasons {
		fmt.Fprintf(&text, "- %s (%s)\n", strings.TrimSuffix(strings.TrimSpace(reason.Message), "."), reason.Rule)
	}
	text.WriteString("What to do: use values that are known when planning, or change what every one of these asks for.")
	return text.String()
}
