package workload

import (
	"maps"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// SaidReason is a reason and the copy it is about; Copy is empty where it is
// about the workload as a whole.
type SaidReason struct {
	placement.Reason

	Copy string
	// Whole is true where the workload's verdict rests on it, even if it
	// is about one copy.
	Whole bool
}

// SaidReasons are the reasons of a decision in one list: those of the
// workload first, then those of the copies by name. A reason that the
// workload gives about exactly one copy is that copy's, and is said once.
func SaidReasons(decision *placement.Decision) []SaidReason {
	type key struct{ rule, copied, message string }
	seen := map[key]bool{}
	said := make([]SaidReason, 0, len(decision.Reasons))
	say := func(reason placement.Reason, copied string, whole bool) {
		k := key{reason.Rule, copied, reason.Message}
		if seen[k] {
			return
		}
		seen[k] = true
		said = append(said, SaidReason{Reason: reason, Copy: copied, Whole: whole})
	}
	for _, reason := range decision.Reasons {
		copied := ""
		if len(reason.Copies) == 1 {
			copied = reason.Copies[0]
		}
		say(reason, copied, true)
	}
	for _, name := range slices.Sorted(maps.Keys(decision.Copies)) {
		for _, reason := range decision.Copies[name].Reasons {
			say(reason, name, false)
		}
	}
	return said
}
