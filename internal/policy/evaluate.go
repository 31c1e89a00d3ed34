package policy

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// Outcome is what the rules of a stage say about one set of facts. All lists
// are sorted and hold ids of known rules.
type Outcome struct {
	// Findings are rules that apply.
	Findings []string
	// Obliged are obligations that apply, Met those with evidence.
	Obliged []string
	Met     []string
	// Subjects are, by rule id, indices into the facts' copies or links.
	Subjects map[string][]int
}

// entry is one prepared question: ours, and an organisation's own. It asks
// for the sets of the decision one by one, without building the object.
type entry struct {
	query  ast.Body
	names  []string
	vars   []ast.Var
	custom bool
}

// ErrResult means that the policy gave no usable answer, which is never the
// same as a permission.
var ErrResult = errors.New("the policy did not give one result of the expected shape")

// ErrDeadline means that an evaluation took too long.
var ErrDeadline = errors.New("the policy took longer than its deadline")

func (e *Engine) prepare(ctx context.Context, compiler *ast.Compiler, modules []module, caps *ast.Capabilities) error {
	for _, stage := range Stages() {
		for _, custom := range []bool{false, true} {
			if custom && !slices.ContainsFunc(modules, func(m module) bool {
				s, ok := stageOf(m.parsed.Package, true)
				return m.custom && ok && s == stage
			}) {
				continue
			}
			prepared, err := e.prepareEntry(ctx, compiler, caps, stage, custom)
			if err != nil {
				return err
			}
			e.entries[stage] = append(e.entries[stage], prepared)
		}
	}
	return nil
}

func (e *Engine) prepareEntry(_ context.Context, compiler *ast.Compiler, _ *ast.Capabilities, stage Stage, custom bool) (entry, error) {
	pkg := "data.sovereign."
	if custom {
		pkg += "custom."
	}
	pkg += string(stage)
	if len(compiler.GetRulesExact(ast.MustParseRef(pkg+".decision"))) == 0 {
		return entry{}, fmt.Errorf("the policies have no entry point %s.decision: it has to exist, or nothing would be decided", pkg)
	}
	prepared := entry{custom: custom}
	var question []string
	for _, set := range []string{findings, obliged, met, subjects} {
		if len(compiler.GetRulesExact(ast.MustParseRef(pkg+"."+set))) > 0 {
			prepared.names = append(prepared.names, set)
			prepared.vars = append(prepared.vars, ast.Var(set))
			question = append(question, set+" = "+pkg+"."+set)
		}
	}
	var err error
	if prepared.query, err = compiler.QueryCompiler().Compile(ast.MustParseBody(strings.Join(question, "; "))); err != nil {
		return entry{}, fmt.Errorf("preparing the entry point %s: %w", pkg, err)
	}
	return prepared, nil
}

// Evaluate asks the rules of a stage about facts. Facts that do not have the
// exact shape of the stage's schema are an ErrShape.
func (e *Engine) Evaluate(ctx context.Context, stage Stage, facts Value) (Outcome, error) {
	if err := ctx.Err(); err != nil {
		return Outcome{}, fmt.Errorf("deciding: %w", err)
	}
	if err := e.shapes[stage].check(facts.term.Value); err != nil {
		return Outcome{}, fmt.Errorf("deciding on the %s: %w", stage, err)
	}
	cancel := topdown.NewCancel()
	timer := time.AfterFunc(e.deadline, cancel.Cancel)
	defer timer.Stop()
	if ctx.Done() != nil {
		defer context.AfterFunc(ctx, cancel.Cancel)()
	}
	var out Outcome
	for _, entry := range e.entries[stage] {
		query := topdown.NewQuery(entry.query).WithCompiler(e.compiler).WithStore(e.store).WithTransaction(e.txn).
			WithInput(facts.term).WithCancel(cancel).WithMetrics(e.metrics).WithStrictBuiltinErrors(true).
			WithIndexing(!e.plain).WithEarlyExit(!e.plain)
		answers := 0
		var problem error
		err := query.Iter(ctx, func(answer topdown.QueryResult) error {
			answers++
			problem = e.collect(&out, stage, &entry, answer)
			return problem
		})
		if problem == nil && err != nil {
			return Outcome{}, e.evaluationError(ctx, stage, cancel, err)
		}
		if answers != 1 && problem == nil {
			problem = fmt.Errorf("%w: %d results", ErrResult, answers)
		}
		if problem != nil {
			return Outcome{}, fmt.Errorf("deciding on the %s: %w", stage, problem)
		}
	}
	return out, nil
}

func (e *Engine) evaluationError(ctx context.Context, stage Stage, cancel topdown.Cancel, err error) error {
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("deciding on the %s: %w", stage, ctx.Err())
	case cancel.Cancelled():
		return fmt.Errorf("deciding on the %s: %w of %s", stage, ErrDeadline, e.deadline)
	}
	return fmt.Errorf("deciding on the %s: %w", stage, err)
}
