package bench_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
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
	planRuns = 3
)

// BenchmarkPlan plans 1,000 workloads, and beside them 1,000 terraform_data:
// once with an input that is as large as a workload with its answer, which is
// what Terraform has to carry through a plan, and once with an input that
// holds what a person wrote about a workload and nothing else.
func BenchmarkPlan(b *testing.B) {
	program := binary(b)
	for _, cli := range terraform.CLIs(b) {
		b.Run(cli.Name, func(b *testing.B) { benchmarkPlan(b, &planner{cli: cli, settings: overrides(b, program)}) })
	}
}

func benchmarkPlan(b *testing.B, p *planner) {
	b.Helper()
	written := written(b)
	workloads := configuration(b, requirement, `resource "sovereign_workload" "w%d" {`+"\n%s}\n", written)
	inputs := configuration(b, "", `resource "terraform_data" "w%d" {`+"\n  input = {\n%s  }\n}\n", written)
	answered := configuration(b, "", `resource "terraform_data" "w%d" {`+"\n  input = %s\n}\n", p.answers(b, workloads))

	var ours, sized, small []usage
	for b.Loop() {
		ours, sized, small = nil, nil, nil
		for range planRuns {
			small = append(small, p.plan(b, inputs))
			sized = append(sized, p.plan(b, answered))
			ours = append(ours, p.plan(b, workloads))
		}
	}
	mine, peer, least := middle(ours), middle(sized), middle(small)
	times := ratio(mine.Wall, peer.Wall)
	b.ReportMetric(mine.Wall.Seconds(), "s-wall")
	b.ReportMetric(mine.CPU.Seconds(), "s-cpu")
	b.ReportMetric(peer.Wall.Seconds(), "s-wall-terraform-data")
	b.ReportMetric(peer.CPU.Seconds(), "s-cpu-terraform-data")
	b.ReportMetric(times, "x-wall-of-terraform-data")
	b.ReportMetric(ratio(mine.CPU, peer.CPU), "x-cpu-of-terraform-data")
	b.ReportMetric(ratio(mine.Wall, least.Wall), "x-wall-of-inputs-only")
	table.Add(budget.Line{
		Work: fmt.Sprintf("plan of %d workloads, %s", planWorkloads, p.cli), Figure: mine.String(),
		Budget: fmt.Sprintf("%.1f of peer", planRatio), Peer: "terraform_data " + peer.String(),
		Ratio: fmt.Sprintf("our time is %.2f of theirs (CPU %.2f)", times, ratio(mine.CPU, peer.CPU)), Wanted: fmt.Sprintf("<= %.1f", planRatio), Kept: times <= planRatio,
		Note: fmt.Sprintf("median of %d plans in turns, %d copies each; the peer's input is a workload with its answer; "+
			"with what a person writes and no answer the peer takes %s: ours is %.2f of that (CPU %.2f)",
			planRuns, nation.Copies, least, ratio(mine.Wall, least.Wall), ratio(mine.CPU, least.CPU)),
	})
}

// planner plans configurations with one program.
type planner struct {
	cli      terraform.CLI
	settings string
}

// plan plans all resources of a configuration and fails where there are not
// as many as there should be.
func (p *planner) plan(tb testing.TB, dir string, more ...string) usage {
	tb.Helper()
	u, text := p.run(tb, dir, append([]string{"plan", "-input=false", "-no-color", "-compact-warnings"}, more...)...)
	if !strings.Contains(text, fmt.Sprintf("Plan: %d to add", planWorkloads)) {
		tb.Fatalf("%s did not plan %d resources:\n%s", p.cli, planWorkloads, text[max(0, len(text)-2000):])
	}
	return u
}

func (p *planner) run(tb testing.TB, dir string, arguments ...string) (usage, string) {
	tb.Helper()
	output := filepath.Join(tb.TempDir(), "output")
	u := measure(tb, run{
		Path: p.cli.Path, Args: arguments, Dir: dir, Output: output, Exits: []int{0},
		Env: []string{"TF_CLI_CONFIG_FILE=" + p.settings, "CHECKPOINT_DISABLE=1"},
	})
	return u, read(tb, output)
}

// answers plans workloads and returns the planned values as expressions. All
// have to be decided: a plan that asks nothing is quickly made.
func (p *planner) answers(tb testing.TB, dir string) []string {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "plan")
	p.plan(tb, dir, "-out="+file)
	_, text := p.run(tb, dir, "show", "-json", file)
	var plan struct {
		Values struct {
			Root struct {
				Resources []struct {
					Values object `json:"values"`
				} `json:"resources"`
			} `json:"root_module"`
		} `json:"planned_values"`
	}
	if err := json.Unmarshal([]byte(text), &plan); err != nil {
		tb.Fatal(err)
	}
	expressions := make([]string, 0, planWorkloads)
	for _, r := range plan.Values.Root.Resources {
		copies, ok := r.Values["copies"].(object)
		decision, _ := r.Values["decision"].(object)
		if decision["verdict"] != "allowed" || !ok || len(copies) != nation.Copies {
			tb.Fatalf("a workload was planned without being decided: %v", r.Values)
		}
		encoded, err := json.Marshal(said(r.Values))
		if err != nil {
			tb.Fatal(err)
		}
		expressions = append(expressions, strings.NewReplacer("${", "$${", "%{", "%%{").Replace(string(encoded)))
	}
	if len(expressions) != planWorkloads {
		tb.Fatalf("%d of %d workloads were planned", len(expressions), planWorkloads)
	}
	return expressions
}

// said leaves out what is null: nobody would write it.
func said(v any) any {
	switch v := v.(type) {
	case object:
		kept := object{}
		for name, member := range v {
			if member != nil {
				kept[name] = said(member)
			}
		}
		return kept
	case []any:
		for i := range v {
			v[i] = said(v[i])
		}
	}
	return v
}

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

// configuration writes one block for each text, in a folder of its own.
func configuration(tb testing.TB, head, block string, texts []string) string {
	tb.Helper()
	var text strings.Builder
	text.WriteString(head)
	for i := range texts {
		fmt.Fprintf(&text, block, i, texts[i])
	}
	dir := tb.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text.String()), 0o644); err != nil {
		tb.Fatal(err)
	}
	return dir
}

// written is what a person writes about the systems of a sound nation.
func written(tb testing.TB) []string {
	tb.Helper()
	sound, texts := nation.Sound(), make([]string, planWorkloads)
	for i := range texts {
		texts[i] = attributes(tb, i, sound(i))
	}
	return texts
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
