package policy

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
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

// entry is one prepared question: ours, and an organisation's own.
type entry struct {
	query  rego.PreparedEvalQuery
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
			e.entries[stage] = append(e.entries[stage], entry{query: prepared, custom: custom})
		}
	}
	return nil
}

func (e *Engine) prepareEntry(ctx context.Context, compiler *ast.Compiler, caps *ast.Capabilities, stage Stage, custom bool) (rego.PreparedEvalQuery, error) {
	name := "data.sovereign."
	if custom {
		name += "custom."
	}
	name += string(stage) + ".decision"
	if len(compiler.GetRulesExact(ast.MustParseRef(name))) == 0 {
		return rego.PreparedEvalQuery{}, fmt.Errorf("the policies have no entry point %s: it has to exist, or nothing would be decided", name)
	}
	prepared, err := rego.New(
		rego.Compiler(compiler), rego.Query(name), rego.Store(e.store), rego.Transaction(e.txn),
		rego.StrictBuiltinErrors(true), rego.Capabilities(caps),
		rego.GenerateJSON(func(t *ast.Term, _ *rego.EvalContext) (any, error) { return t, nil }),
	).PrepareForEval(ctx)
	if err != nil {
		return rego.PreparedEvalQuery{}, fmt.Errorf("preparing the entry point %s: %w", name, err)
	}
	return prepared, nil
}

// Evaluate asks the rules of a stage about facts. The facts have the shape
// of the stage's schema; the engine does not look at them again.
func (e *Engine) Evaluate(ctx context.Context, stage Stage, facts Value) (Outcome, error) {
	if err := ctx.Err(); err != nil {
		return Outcome{}, fmt.Errorf("deciding: %w", err)
	}
	cancel := topdown.NewCancel()
	timer := time.AfterFunc(e.deadline, cancel.Cancel)
	defer timer.Stop()
	if ctx.Done() != nil {
		defer context.AfterFunc(ctx, cancel.Cancel)()
	}
	var out Outcome
	for _, entry := range e.entries[stage] {
		options := append([]rego.EvalOption{
			rego.EvalParsedInput(facts.term.Value), rego.EvalTransaction(e.txn), rego.EvalExternalCancel(cancel),
		}, e.options...)
		// The context given here has no end of its own, so that the engine
		// does not start a goroutine for every evaluation; cancel has it.
		results, err := entry.query.Eval(context.WithoutCancel(ctx), options...)
		if err != nil {
			return Outcome{}, e.evaluationError(ctx, stage, cancel, err)
		}
		if err := e.collect(&out, stage, entry.custom, results); err != nil {
			return Outcome{}, fmt.Errorf("deciding on the %s: %w", stage, err)
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
