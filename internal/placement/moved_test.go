package placement_test

import (
	"slices"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// A copy moves when it stands elsewhere than before, under its own name or
// under a new one; a copy that is only renamed, added or dropped does not.
func TestMoved(t *testing.T) {
	t.Parallel()
	before := map[string]string{"main": "ee-gov-1", "second": "ee-gov-2"}
	tests := map[string]struct {
		now  map[string]string
		want []string
	}{
		"as before":            {map[string]string{"main": "ee-gov-1", "second": "ee-gov-2"}, nil},
		"moved":                {map[string]string{"main": "ee-partner-1", "second": "ee-gov-2"}, []string{"main"}},
		"moved and renamed":    {map[string]string{"main2": "ee-partner-1", "second": "ee-gov-2"}, []string{"main2"}},
		"renamed":              {map[string]string{"main2": "ee-gov-1", "second": "ee-gov-2"}, nil},
		"added":                {map[string]string{"main": "ee-gov-1", "second": "ee-gov-2", "third": "ee-partner-1"}, nil},
		"dropped":              {map[string]string{"main": "ee-gov-1"}, nil},
		"both names exchanged": {map[string]string{"main": "ee-gov-2", "second": "ee-gov-1"}, []string{"main", "second"}},
	}
	d := decider(t, "estonia-2014", "")
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := named(t, "case-files")
			w.Previous, w.Copies = &workload.Previous{Sensitivity: w.Sensitivity, Sites: before}, nil
			for copied, site := range tt.now {
				w.Copies = append(w.Copies, workload.Copy{Name: copied, Role: "primary", Site: site})
			}
			w.Complete()
			var got []string
			for _, r := range decide(t, d, w).Reasons {
				if r.Rule == "change/moved" && r.Effect == placement.Warn {
					got = r.Copies
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("moved are %v, want %v", got, tt.want)
			}
		})
	}
}
