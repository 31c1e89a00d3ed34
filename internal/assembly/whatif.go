package assembly

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// WhatIf is a situation to simulate. The zero value simulates nothing.
type WhatIf struct {
	Posture         string
	DomesticControl *bool
	// Set marks every decision as a simulation.
	Set bool
}

// ErrWhatIf means that a what-if cannot be read.
var ErrWhatIf = errors.New("the what-if cannot be read")

// ParseWhatIf reads "posture=wartime,domestic_control=false", in any order,
// each at most once. An empty text simulates nothing.
func ParseWhatIf(text string) (WhatIf, error) {
	if text == "" {
		return WhatIf{}, nil
	}
	w := WhatIf{Set: true}
	for part := range strings.SplitSeq(text, ",") {
		key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch {
		case key == "posture" && w.Posture == "":
			if !slices.Contains(placement.Postures(), value) {
				return WhatIf{}, fmt.Errorf("%w: %s is not a posture: use %s%s", ErrWhatIf, document.Quote(value), strings.Join(placement.Postures(), ", "), meant(value, placement.Postures()))
			}
			w.Posture = value
		case key == "domestic_control" && w.DomesticControl == nil:
			control := value == "true"
			if !control && value != "false" {
				return WhatIf{}, fmt.Errorf("%w: domestic_control is %s: use true or false", ErrWhatIf, document.Quote(value))
			}
			w.DomesticControl = &control
		case key == "posture" || key == "domestic_control":
			return WhatIf{}, fmt.Errorf("%w: %s is given twice: give it once", ErrWhatIf, key)
		default:
			return WhatIf{}, fmt.Errorf("%w: %s is not known: use posture=WORD and domestic_control=true|false, separated by a comma%s", ErrWhatIf, document.Quote(key), meant(key, []string{"posture", "domestic_control"}))
		}
	}
	return w, nil
}

func meant(word string, words []string) string {
	if near := document.Nearest(word, words); near != "" {
		return "; did you mean " + near + "?"
	}
	return ""
}
