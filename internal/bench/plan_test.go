package bench_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/budget"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/nation"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

const (
	planWorkloads = 1000
	// planRatio is how much longer than terraform_data a plan may take.
	planRatio = 1.5
	// planRuns is how often each of the two is planned, in turns.
	planRuns = 1
)

// BenchmarkPlan plans 1,000 workloads, and beside them 1,000 terraform_data
// whose input holds the same attributes.
func BenchmarkPlan(b *testing.B) {
	program := binary(b)
	for _, cli := range terraform.CLIs(b) {
		b.Run(cli.Name, func(b *testing.B) { benchmarkPlan(b, cli, program) })
	}
}

func benchmarkPlan(b *testing.B, cli terraform.CLI, program string) {
	settings := overrides(b, program)
	workloads, plain := b.TempDir(), b.TempDir()
	writeConfiguration(b, workloads, requirement, func(i int, body string) string {
		return fmt.Sprintf("resource \"sovereign_workload\" \"w%d\" {\n%s}\n", i, body)
	})
	writeConfiguration(b, plain, "", func(i int, body string) string {
		return fmt.Sprintf("resource \"terraform_data\" \"w%d\" {\n  input = {\n%s  }\n}\n", i, body)
	})
	output := filepath.Join(b.TempDir(), "plan.txt")
	plan := func(dir string) usage {
		u := measure(b, run{
			Path: cli.Path, Args: []string{"plan", "-input=false", "-no-color", "-compact-warnings"}, Dir: dir,
			Env: []string{"TF_CLI_CONFIG_FILE=" + settings, "CHECKPOINT_DISABLE=1"}, Output: output, Exits: []int{0},
		})
		if text := read(b, output); !strings.Contains(text, fmt.Sprintf("Plan: %d to add", planWorkloads)) {
			b.Fatalf("%s did not plan %d resources:\n%s", cli, planWorkloads, text[max(0, len(text)-2000):])
		}
		return u
	}

	var ours, theirs []usage
	for b.Loop() {
		ours, theirs = nil, nil
		for range planRuns {
			theirs = append(theirs, plan(plain))
			ours = append(ours, plan(workloads))
		}
	}
	if decided := len(decidedAllowed.FindAllString(read(b, output), -1)); decided != planWorkloads {
		b.Fatalf("the plan shows %d decisions of %d", decided, planWorkloads)
	}
	mine, peer := middle(ours), middle(theirs)
	times := ratio(mine.Wall, peer.Wall)
	b.ReportMetric(mine.Wall.Seconds(), "s-wall")
	b.ReportMetric(mine.CPU.Seconds(), "s-cpu")
	b.ReportMetric(peer.Wall.Seconds(), "s-wall-terraform-data")
	b.ReportMetric(peer.CPU.Seconds(), "s-cpu-terraform-data")
	b.ReportMetric(times, "x-wall-of-terraform-data")
	b.ReportMetric(ratio(mine.CPU, peer.CPU), "x-cpu-of-terraform-data")
	table.Add(budget.Line{
		Work: fmt.Sprintf("plan of %d workloads, %s", planWorkloads, cli), Figure: mine.String(),
		Budget: fmt.Sprintf("%.1f of peer", planRatio), Peer: "terraform_data " + peer.String(),
		Ratio: fmt.Sprintf("1/%.2f (CPU 1/%.2f)", times, ratio(mine.CPU, peer.CPU)), Wanted: fmt.Sprintf(">= 1/%.1f", planRatio), Kept: times <= planRatio,
		Note: fmt.Sprintf("median of %d plans in turns; %d copies each", planRuns, nation.Copies),
	})
}

// decidedAllowed is the line of a plan that shows a workload's own decision.
var decidedAllowed = regexp.MustCompile(`(?m)^ {6}\+ decision +=`)

const requirement = `terraform {
  required_providers {
    sovereign = { source = "sovereign-placement/sovereign" }
  }
}

`

// overrides writes settings in which the program stands in for the provider.
func overrides(tb testing.TB, program string) string {
	tb.Helper()
	// The program may be called by its other name, which is a link.
	target, err := filepath.EvalSymlinks(program)
	if err != nil {
		tb.Fatal(err)
	}
	dir := tb.TempDir()
	if err := os.Symlink(target, filepath.Join(dir, "terraform-provider-sovereign")); err != nil {
		tb.Fatal(err)
	}
	var lines strings.Builder
	for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
		fmt.Fprintf(&lines, "    %q = %q\n", host+"/sovereign-placement/sovereign", dir)
	}
	path := filepath.Join(dir, "cli.tfrc")
	if err := os.WriteFile(path, []byte("provider_installation {\n  dev_overrides {\n"+lines.String()+"  }\n  direct {}\n}\n"), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// writeConfiguration writes one block for each workload of a sound nation.
func writeConfiguration(tb testing.TB, dir, head string, block func(i int, body string) string) {
	tb.Helper()
	sound := nation.Sound()
	var text strings.Builder
	text.WriteString(head)
	for i := range planWorkloads {
		text.WriteString(block(i, attributes(tb, i, sound(i))))
	}
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text.String()), 0o644); err != nil {
		tb.Fatal(err)
	}
}

// attributes writes a workload as lines of a configuration, whose
// expressions JSON values are.
func attributes(tb testing.TB, i int, w *nation.Workload) string {
	tb.Helper()
	encoded, err := json.Marshal(w)
	if err != nil {
		tb.Fatal(err)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(encoded, &members); err != nil {
		tb.Fatal(err)
	}
	var text strings.Builder
	fmt.Fprintf(&text, "    name = %q\n", nation.Name(i))
	for name, value := range members {
		fmt.Fprintf(&text, "    %s = %s\n", name, value)
	}
	return text.String()
}

func read(tb testing.TB, path string) string {
	tb.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(content)
}
