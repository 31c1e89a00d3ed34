package bench_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/budget"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/nation"
)

const (
	// coldTime is the budget of a cold start, and coldRuns how many starts of
	// each program are measured, in turns.
	coldTime = 60 * time.Millisecond
	coldRuns = 15
)

// BenchmarkColdStart starts the program for a single workload, and beside it
// lets opa evaluate the same rules on the same document.
func BenchmarkColdStart(b *testing.B) {
	program := binary(b)
	opa := os.Getenv(variableOPA)
	rules := newBundle(b, false)
	document, report := filepath.Join(b.TempDir(), "one.json"), filepath.Join(b.TempDir(), "report.json")
	writeNation(b, oneRefused, document, 1)
	output := filepath.Join(b.TempDir(), "opa.json")
	evaluate := run{Path: opa, Args: []string{"eval", "--format", "json", "--bundle", rules.dir, "--input", document, "data.main.deny"}, Output: output, Exits: []int{0}}

	var ours, theirs []usage
	for b.Loop() {
		ours, theirs = nil, nil
		for range coldRuns {
			ours = append(ours, decide(b, program, document, report))
			if opa != "" {
				theirs = append(theirs, measure(b, evaluate))
			}
		}
	}
	median := middle(ours)
	refused := ourAnswers(b, report, 1)
	b.ReportMetric(float64(median.Wall.Microseconds())/1000, "ms-wall")
	b.ReportMetric(float64(median.CPU.Microseconds())/1000, "ms-cpu")
	line := budget.Line{
		Work: "cold start, one workload", Figure: median.String(), Budget: coldTime.String(), Wanted: "> 1", Kept: median.Wall <= coldTime,
		Note: fmt.Sprintf("median of %d starts in turns", coldRuns),
	}
	if opa == "" {
		line.Kept, line.Note = false, fmt.Sprintf("%s; opa was not run: %s does not say where it is", line.Note, variableOPA)
		table.Add(line)
		return
	}
	refused.compare(b, "opa", opaAnswers(b, output))
	peer := middle(theirs)
	b.ReportMetric(float64(peer.Wall.Microseconds())/1000, "ms-wall-opa")
	b.ReportMetric(float64(peer.CPU.Microseconds())/1000, "ms-cpu-opa")
	b.ReportMetric(ratio(peer.Wall, median.Wall), "x-wall-opa")
	line.Peer = "opa eval " + peer.String()
	line.Ratio = fmt.Sprintf("%.1f (CPU %.1f)", ratio(peer.Wall, median.Wall), ratio(peer.CPU, median.CPU))
	line.Kept = line.Kept && ratio(peer.Wall, median.Wall) > 1
	table.Add(line)
}

// oneRefused is a system whose second copy may not stand where it does.
func oneRefused(int) *nation.Workload {
	return &nation.Workload{
		Owner: nation.Owner{Name: "County Court", Type: "agency"}, Kind: "service", Delivery: "iaas", Sensitivity: "sensitive",
		NetworkZone: "special_zone", ResponsibilityPhase: 2, BackupPlan: "BP-2026-1",
		Copies: map[string]*nation.Copy{
			"main":   {Role: "primary", Site: "ee-gov-1", Isolated: true, SLA: "SLA-2026-1"},
			"second": {Role: "secondary", Site: "aws-eu-west-1", Encrypted: true, CustomerKeys: true},
		},
	}
}
