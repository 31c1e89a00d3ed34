package budget_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/budget"
)

func TestTable_Print(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		lines []budget.Line
		busy  func(t *budget.Table)
		want  string
	}{
		"nothing measured": {},
		"kept, missed and alone": {
			lines: []budget.Line{
				{Work: "one", Figure: "1s", Budget: "2s", Peer: "other 5s", Ratio: "5.0", Wanted: ">= 4", Kept: true},
				{Work: "two", Figure: "3s", Budget: "2s", Note: "the other is not here"},
			},
			want: `
work  figure  budget  peer      ratio  wanted  
one   1s      2s      other 5s  5.0    >= 4    met
two   3s      2s                               MISSED
two: the other is not here

`,
		},
		"on a busy machine": {
			lines: []budget.Line{{Work: "one", Kept: true}},
			busy:  func(t *budget.Table) { t.Busy(6.54, 7, 2) },
			want: `
work  figure  budget  peer  ratio  wanted  
one                                        met
load average 6.5 before and 7.0 after, on 2 processors: others were at work, so look at the CPU times

`,
		},
		"on a machine that does not say": {
			lines: []budget.Line{{Work: "one", Kept: true}},
			busy:  func(t *budget.Table) { t.Busy(-1, -1, 2) },
			want: `
work  figure  budget  peer  ratio  wanted  
one                                        met
the load of this machine is not known; it has 2 processors

`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var table budget.Table
			for _, l := range test.lines {
				table.Add(l)
			}
			if test.busy != nil {
				test.busy(&table)
			}
			var out strings.Builder
			if err := table.Print(&out); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
