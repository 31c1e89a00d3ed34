package policy

import (
	"context"
	"errors"
	"fmt"

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

// ErrResult means that the policy gave no usable answer, which is never the
// same as a permission.
var ErrResult = errors.New("the policy did not give one result of the expected shape")

// ErrDeadline means that an evaluation took too long.
var ErrDeadline = errors.New("the policy took longer than its deadline")

// Evaluate asks the rules of a stage about facts. Facts that do not have the
// exact shape of the stage's schema are an ErrShape.
func (e *Engine) Evaluate(ctx context.Context, stage Stage, facts Value) (Outcome, error) {
	if err := ctx.Err(); err != nil {
		return Outcome{}, fmt.Errorf("deciding: %w", err)
	}
	if err := e.conforms(stage, facts); err != nil {
		return Outcome{}, fmt.Errorf("deciding on the %s: %w", stage, err)
	}
	watch := e.guards.watch(ctx, e.deadline)
	var out Outcome
	var err error
	for i := range e.entries[stage] {
		if err = e.ask(ctx, stage, e.entries[stage][i], facts, watch.cancel, &out); err != nil {
			break
		}
	}
	if ended := e.guards.release(watch); err != nil {
		return Outcome{}, e.evaluationError(ctx, stage, ended, err)
	}
	return out, nil
}

// ask puts the question of one package.
func (e *Engine) ask(ctx context.Context, stage Stage, from *entry, facts Value, cancel topdown.Cancel, out *Outcome) error {
	q, err := from.question(e.compiler, facts.term.Value)
	if err != nil || q == nil {
		return err
	}
	query := topdown.NewQuery(q.body).WithCompiler(e.compiler).WithStore(e.store).WithTransaction(e.txn).
		WithInput(facts.term).WithCancel(cancel).WithMetrics(e.metrics).WithStrictBuiltinErrors(true).
		WithIndexing(!e.plain).WithEarlyExit(!e.plain)
	answers := 0
	err = query.Iter(ctx, func(answer topdown.QueryResult) error {
		answers++
		return e.collect(out, stage, from.custom, q, answer)
	})
	if err == nil && answers != 1 {
		err = fmt.Errorf("%w: %d results", ErrResult, answers)
	}
	return err
}

// conforms refuses facts that do not have the shape of their stage, unless
// they were built in it.
func (e *Engine) conforms(stage Stage, facts Value) error {
	if facts.term == nil {
		return ErrShape
	}
	if facts.shape == e.shapes[stage] && !facts.list {
		return nil
	}
	return e.shapes[stage].check(facts.term.Value)
}

func (e *Engine) evaluationError(ctx context.Context, stage Stage, ended bool, err error) error {
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("deciding on the %s: %w", stage, ctx.Err())
	case ended:
		return fmt.Errorf("deciding on the %s: %w of %s", stage, ErrDeadline, e.deadline)
	}
	return fmt.Errorf("deciding on the %s: %w", stage, err)
}
