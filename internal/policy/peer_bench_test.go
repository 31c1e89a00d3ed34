package policy_test

import (
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/budget"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// The budget of one decision about one option.
const (
	optionTime        = 20 * time.Microsecond
	optionAllocations = 100
	optionRatio       = 5
)

// BenchmarkOption decides every role at a site of every kind, without any
// cache, and beside it asks the same rules by a rego.New for every question,
// once with the rules already compiled and once with all of it.
func BenchmarkOption(b *testing.B) {
	engine, options, busy := shippedEngine(b), everyOption(), budget.Load()
	ours := make([]policy.Value, len(options))
	for i := range options {
		ours[i] = factsValue(options[i], engine.Shape(policy.Placement))
	}
	peer := newPlainRego(b)
	for i := range options {
		outcome, err := engine.Evaluate(b.Context(), policy.Placement, ours[i])
		if err != nil {
			b.Fatal(err)
		}
		got := [3][]string{outcome.Findings, outcome.Obliged, outcome.Met}
		if diff := cmp.Diff(got, peer.ask(b, options[i], true), cmp.Transformer("", func(s []string) string { return strings.Join(s, " ") })); diff != "" {
			b.Fatalf("the engine (-) and rego.New (+) decide %v differently:\n%s", options[i], diff)
		}
	}
	var mine, compiled cost
	b.Run("engine", func(b *testing.B) {
		mine = measured(b, func(i int) {
			if _, err := engine.Evaluate(b.Context(), policy.Placement, ours[i%len(ours)]); err != nil {
				b.Fatal(err)
			}
		})
	})
	b.Run("rego.New", func(b *testing.B) {
		compiled = measured(b, func(i int) { peer.ask(b, options[i%len(options)], true) })
	})
	var whole cost
	b.Run("rego.New_with_rules", func(b *testing.B) {
		whole = measured(b, func(i int) { peer.ask(b, options[i%len(options)], false) })
	})
	var table budget.Table
	for _, peer := range []struct {
		name string
		cost
	}{{"rego.New, rules compiled once", compiled}, {"rego.New with the rules", whole}} {
		name, theirs := peer.name, peer.cost
		if mine.n == 0 || theirs.n == 0 {
			continue
		}
		table.Add(budget.Line{
			Work: "one decision, warm, uncached", Figure: mine.String(), Budget: fmt.Sprintf("%s, %d allocations", optionTime, optionAllocations),
			Peer: name + " " + theirs.String(), Ratio: fmt.Sprintf("%.1f (CPU %.1f)", theirs.wall/mine.wall, theirs.cpu/mine.cpu),
			Wanted: fmt.Sprintf(">= %d", optionRatio),
			Kept:   mine.wall <= float64(optionTime.Nanoseconds()) && mine.allocations <= optionAllocations && theirs.wall/mine.wall >= optionRatio,
		})
	}
	table.Busy(busy, budget.Load(), runtime.NumCPU())
	if err := table.Print(os.Stdout); err != nil {
		b.Fatal(err)
	}
}

// cost is the mean cost of an option, in nanoseconds and allocations.
type cost struct {
	n                      int
	wall, cpu, allocations float64
}

func (c cost) String() string {
	return fmt.Sprintf("%.1f us (%.1f us of CPU), %.0f allocations", c.wall/1000, c.cpu/1000, c.allocations)
}

func measured(b *testing.B, decide func(i int)) cost {
	b.Helper()
	var before, after runtime.MemStats
	var c cost
	runtime.ReadMemStats(&before)
	used, start := processor(), time.Now()
	for b.Loop() {
		decide(c.n)
		c.n++
	}
	wall, cpu := time.Since(start), processor()-used
	runtime.ReadMemStats(&after)
	c.wall, c.cpu = float64(wall.Nanoseconds())/float64(c.n), float64(cpu.Nanoseconds())/float64(c.n)
	c.allocations = float64(after.Mallocs-before.Mallocs) / float64(c.n)
	b.ReportMetric(c.wall/1000, "us/option")
	b.ReportMetric(c.cpu/1000, "us-cpu/option")
	b.ReportMetric(c.allocations, "allocs/option")
	return c
}

func processor() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// plainRego asks the shipped rules as one would without this package.
type plainRego struct {
	modules  []func(*rego.Rego)
	compiler *ast.Compiler
	store    storage.Store
}

func newPlainRego(b *testing.B) *plainRego {
	b.Helper()
	p := &plainRego{store: inmem.NewFromObject(map[string]any{"sovereign": map[string]any{"parameters": shippedParameters()}})}
	files, err := fs.Glob(policies.FS, "placement/*.rego")
	if err != nil {
		b.Fatal(err)
	}
	parsed := map[string]string{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.rego") {
			continue
		}
		source, err := policies.FS.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		parsed[name] = string(source)
		p.modules = append(p.modules, rego.Module(name, string(source)))
	}
	if p.compiler, err = ast.CompileModules(parsed); err != nil {
		b.Fatal(err)
	}
	return p
}

// ask returns findings, obliged and met, sorted.
func (p *plainRego) ask(b *testing.B, facts map[string]any, compiled bool) [3][]string {
	b.Helper()
	arguments := []func(*rego.Rego){rego.Query("data.sovereign.placement.decision"), rego.Store(p.store), rego.Input(facts)}
	if compiled {
		arguments = append(arguments, rego.Compiler(p.compiler))
	} else {
		arguments = append(arguments, p.modules...)
	}
	results, err := rego.New(arguments...).Eval(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	decision := results[0].Expressions[0].Value.(map[string]any)
	var sets [3][]string
	for i, name := range []string{"findings", "obliged", "met"} {
		for _, id := range decision[name].([]any) {
			sets[i] = append(sets[i], id.(string))
		}
		slices.Sort(sets[i])
	}
	return sets
}
