package bench_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/budget"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/nation"
)

// The budget of a nation.
const (
	nationWorkloads = 25_000
	nationTime      = 2 * time.Second
	nationMemory    = 200 << 20
	nationRatio     = 20
)

// Programs under measurement, and how much of a nation the peer is given.
const (
	variableBinary   = "SOVEREIGN_BENCH_BINARY"
	variableConftest = "SOVEREIGN_BENCH_CONFTEST"
	variableOPA      = "SOVEREIGN_BENCH_OPA"
	variablePart     = "SOVEREIGN_BENCH_PEER_WORKLOADS"
)

// binary is the program as people run it.
func binary(tb testing.TB) string {
	tb.Helper()
	path := os.Getenv(variableBinary)
	if path == "" {
		tb.Skipf("our own program is not measured: %s does not say where it is (make bench does)", variableBinary)
	}
	return path
}

// BenchmarkNation decides 25,000 workloads with six copies each, JSON in and
// JSON out, and beside it lets conftest decide the same document.
func BenchmarkNation(b *testing.B) {
	program := binary(b)
	rules := newBundle(b, true)
	for _, mixture := range []struct {
		name string
		make nation.Mixture
	}{{"likely", nation.Likely()}, {"harsh", nation.Harsh(rules.sites)}} {
		b.Run(mixture.name, func(b *testing.B) { benchmarkNation(b, program, rules, mixture.make) })
	}
}

func benchmarkNation(b *testing.B, program string, rules bundle, mixture nation.Mixture) {
	b.Helper()
	document, report := filepath.Join(b.TempDir(), "nation.json"), filepath.Join(b.TempDir(), "report.json")
	writeNation(b, mixture, document, nationWorkloads)
	var runs []usage
	b.ResetTimer()
	for b.Loop() {
		runs = append(runs, decide(b, program, document, report))
	}
	ours := middle(runs)
	refused := ourAnswers(b, report, nationWorkloads)
	b.ReportMetric(ours.Wall.Seconds(), "s-wall")
	b.ReportMetric(ours.CPU.Seconds(), "s-cpu")
	b.ReportMetric(float64(ours.Resident)/(1<<20), "MB-resident")
	line := budget.Line{
		Work: fmt.Sprintf("nation of %d x %d, %s", nationWorkloads, nation.Copies, filepath.Base(b.Name())), Figure: ours.String(),
		Budget: fmt.Sprintf("%s, %d MB", nationTime, nationMemory>>20), Wanted: fmt.Sprintf(">= %d", nationRatio),
		Kept: ours.Wall <= nationTime && ours.Resident <= nationMemory, Note: fmt.Sprintf("%d workloads are refused", len(refused)),
	}
	conftest := os.Getenv(variableConftest)
	if conftest == "" {
		line.Kept, line.Note = false, fmt.Sprintf("%s; conftest was not run: %s does not say where it is", line.Note, variableConftest)
		table.Add(line)
		return
	}
	part := peerPart(b)
	if part < nationWorkloads {
		writeNation(b, mixture, document, part)
		refused = nil
	}
	theirs := beside(b, conftest, rules, document)
	found := conftestAnswers(b, theirs.output)
	if refused == nil {
		decide(b, program, document, report)
		refused = ourAnswers(b, report, part)
	}
	refused.compare(b, "conftest", found)
	wall, cpu := theirs.Wall, theirs.CPU
	if part < nationWorkloads {
		// The start is paid once, whatever the size of the document.
		writeNation(b, oneRefused, document, 1)
		start := beside(b, conftest, rules, document)
		wall, cpu = extrapolate(start.Wall, theirs.Wall, part), extrapolate(start.CPU, theirs.CPU, part)
	}
	b.ReportMetric(wall.Seconds(), "s-wall-conftest")
	b.ReportMetric(cpu.Seconds(), "s-cpu-conftest")
	b.ReportMetric(float64(theirs.Resident)/(1<<20), "MB-resident-conftest")
	b.ReportMetric(ratio(wall, ours.Wall), "x-wall-conftest")
	b.ReportMetric(ratio(cpu, ours.CPU), "x-cpu-conftest")
	line.Peer = "conftest " + usage{Wall: wall, CPU: cpu, Resident: theirs.Resident}.String()
	line.Ratio = fmt.Sprintf("%.1f (CPU %.1f)", ratio(wall, ours.Wall), ratio(cpu, ours.CPU))
	line.Kept = line.Kept && ratio(wall, ours.Wall) >= nationRatio
	line.Note += fmt.Sprintf("; conftest refuses the same %d of %d for the same reasons, but is not asked for destinations, obligations or advice", len(found), part)
	if part < nationWorkloads {
		line.Note += fmt.Sprintf("; its times are extrapolated from %d workloads, its memory is that for them", part)
	}
	table.Add(line)
}

// extrapolate goes from a part to the nation, given the time of the start.
func extrapolate(start, took time.Duration, part int) time.Duration {
	return start + time.Duration(float64(took-start)*nationWorkloads/float64(part))
}

// peerPart is how many workloads the peer is given: all, unless the variable
// says less.
func peerPart(tb testing.TB) int {
	tb.Helper()
	text := os.Getenv(variablePart)
	if text == "" {
		return nationWorkloads
	}
	part, err := strconv.Atoi(text)
	if err != nil || part < 1 || part > nationWorkloads {
		tb.Fatalf("%s=%s: say a number from 1 to %d", variablePart, text, nationWorkloads)
	}
	return part
}

func writeNation(tb testing.TB, mixture nation.Mixture, path string, workloads int) {
	tb.Helper()
	file, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	if err := mixture.Write(file, workloads); err != nil {
		tb.Fatal(err)
	}
	if err := file.Close(); err != nil {
		tb.Fatal(err)
	}
}

// decide lets our program decide a document in which something is refused.
func decide(tb testing.TB, program, document, report string) usage {
	tb.Helper()
	return measure(tb, run{Path: program, Args: []string{"decide", "--format", "json", document}, Output: report, Exits: []int{1}})
}

// peerRun is a peer's run and its output.
type peerRun struct {
	usage
	output string
}

func beside(tb testing.TB, conftest string, rules bundle, document string) peerRun {
	tb.Helper()
	output := filepath.Join(tb.TempDir(), "conftest.json")
	u := measure(tb, run{
		Path:   conftest,
		Args:   []string{"test", "--policy", rules.dir, "--data", filepath.Join(rules.dir, "data.json"), "--output", "json", document},
		Output: output, Exits: []int{1},
	})
	return peerRun{u, output}
}
