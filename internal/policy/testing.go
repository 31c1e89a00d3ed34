package policy

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
)

// TestReport is what running the Rego tests showed.
type TestReport struct {
	Passed   int
	Failures []TestFailure
	// Uncovered are policy lines that no test evaluated, as file:line.
	Uncovered []string
	// CoveragePercent is the part of policy lines that tests evaluated.
	CoveragePercent float64
	// Unformatted are files that differ from the standard format.
	Unformatted []string
}

// TestFailure is one test that did not hold.
type TestFailure struct {
	Name   string
	File   string
	Line   int
	Reason string
}

// Test runs the Rego tests of the directories against the same compilation
// the engine uses, and measures which policy lines they reach.
func Test(ctx context.Context, cfg Config) (*TestReport, error) {
	caps := capabilities()
	var tested, untested []module
	for _, dir := range cfg.Directories {
		read, err := readModules(ctx, dir, caps, !dir.Untested)
		if err != nil {
			return nil, err
		}
		if dir.Untested {
			untested = append(untested, read...)
		} else {
			tested = append(tested, read...)
		}
	}
	all, err := withCustomPackages(append(untested, tested...), caps)
	if err != nil {
		return nil, err
	}
	compiler, err := compile(all, cfg.Schemas, caps)
	if err != nil {
		return nil, err
	}
	parsed := make(map[string]*ast.Module, len(all))
	for _, m := range all {
		parsed[m.name] = m.parsed
	}
	store := inmem.NewFromObject(map[string]any{"sovereign": map[string]any{"parameters": cfg.Parameters}})
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, fmt.Errorf("opening the policy parameters: %w", err)
	}
	defer store.Abort(ctx, txn)
	tracer := cover.New()
	results, err := tester.NewRunner().SetCompiler(compiler).SetStore(store).SetModules(parsed).
		RaiseBuiltinErrors(true).SetCoverageQueryTracer(tracer).RunTests(ctx, txn)
	if err != nil {
		return nil, fmt.Errorf("running the policy tests: %w", err)
	}
	report := &TestReport{}
	for result := range results {
		report.add(result)
	}
	report.cover(tracer, tested)
	if err := report.checkFormat(tested); err != nil {
		return nil, err
	}
	return report, nil
}

// Passes tells whether every test held, every line was reached and every
// file has the standard format. Without tests nothing was shown.
func (r *TestReport) Passes() bool {
	return r.Passed > 0 && len(r.Failures) == 0 && len(r.Uncovered) == 0 && len(r.Unformatted) == 0
}

func (r *TestReport) add(result *tester.Result) {
	if result.Pass() {
		r.Passed++
		return
	}
	failure := TestFailure{Name: result.Name, Reason: "the test did not hold"}
	if result.Location != nil {
		failure.File, failure.Line = result.Location.File, result.Location.Row
	}
	if result.Error != nil {
		failure.Reason = result.Error.Error()
	}
	if result.Skip {
		failure.Reason = "the test is switched off (todo_): a test that does not run shows nothing"
	}
	r.Failures = append(r.Failures, failure)
}

func (r *TestReport) cover(tracer *cover.Cover, modules []module) {
	policies := map[string]*ast.Module{}
	for _, m := range modules {
		if !strings.HasSuffix(m.name, "_test.rego") {
			policies[m.name] = m.parsed
		}
	}
	covered, total := 0, 0
	for name, file := range tracer.Report(policies).Files {
		if _, ours := policies[name]; !ours {
			continue
		}
		covered += file.CoveredLines
		total += file.CoveredLines + file.NotCoveredLines
		for _, lines := range file.NotCovered {
			for line := lines.Start.Row; line <= lines.End.Row; line++ {
				r.Uncovered = append(r.Uncovered, fmt.Sprintf("%s:%d", name, line))
			}
		}
	}
	slices.Sort(r.Uncovered)
	if total > 0 {
		r.CoveragePercent = 100 * float64(covered) / float64(total)
	}
}

func (r *TestReport) checkFormat(modules []module) error {
	var problems []error
	for _, m := range modules {
		formatted, err := format.SourceWithOpts(m.name, m.source, format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			problems = append(problems, fmt.Errorf("formatting %s: %w", m.name, err))
		} else if !bytes.Equal(formatted, m.source) {
			r.Unformatted = append(r.Unformatted, m.name)
		}
	}
	return errors.Join(problems...)
}

// Format returns a Rego source in the standard format.
func Format(name string, source []byte) ([]byte, error) {
	formatted, err := format.SourceWithOpts(name, source, format.Opts{RegoVersion: ast.RegoV1})
	if err != nil {
		return nil, fmt.Errorf("formatting %s: %w", name, err)
	}
	return formatted, nil
}
