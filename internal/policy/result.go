package policy

import (
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// collect reads the one answer to a question into out and refuses
// anything that does not have its exact shape.
func (e *Engine) collect(out *Outcome, stage Stage, custom bool, q *question, answer topdown.QueryResult) error {
	for i, name := range q.names {
		value := answer[q.vars[i]]
		if value == nil {
			return fmt.Errorf("%w: %s is missing", ErrResult, name)
		}
		set, ok := value.Value.(ast.Set)
		if !ok {
			return fmt.Errorf("%w: %s is not a set", ErrResult, name)
		}
		var err error
		switch name {
		case findings:
			out.Findings, err = e.appendIDs(out.Findings, set, stage, custom)
		case obliged:
			out.Obliged, err = e.appendIDs(out.Obliged, set, stage, custom)
		case met:
			out.Met, err = e.appendIDs(out.Met, set, stage, custom)
		case subjects:
			err = e.collectSubjects(out, set, stage, custom)
		default:
			err = e.collectSaid(out, set, stage, custom)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// collectSaid sorts the ids of the merged set into the lists they were
// written into.
func (e *Engine) collectSaid(out *Outcome, set ast.Set, stage Stage, custom bool) error {
	for _, term := range set.Slice() {
		text, ok := term.Value.(ast.String)
		if !ok || text == "" {
			return fmt.Errorf("%w: %s is not a rule id", ErrResult, term)
		}
		rule, err := e.answered(string(text[1:]), stage, custom)
		if err != nil {
			return err
		}
		switch text[0] {
		case letters[findings]:
			out.Findings = append(out.Findings, rule.ID)
		case letters[obliged]:
			out.Obliged = append(out.Obliged, rule.ID)
		case letters[met]:
			out.Met = append(out.Met, rule.ID)
		default:
			return fmt.Errorf("%w: %s is not a rule id", ErrResult, term)
		}
	}
	for _, list := range [][]string{out.Findings, out.Obliged, out.Met} {
		slices.Sort(list)
	}
	return nil
}

// answered is the rule that an id of the answer names.
func (e *Engine) answered(id string, stage Stage, custom bool) (*Rule, error) {
	rule := e.rules[id]
	if rule == nil || rule.Stage != stage || rule.Custom != custom {
		return nil, fmt.Errorf("%w: %q is not a rule of this stage", ErrResult, id)
	}
	return rule, nil
}

func (e *Engine) appendIDs(list []string, set ast.Set, stage Stage, custom bool) ([]string, error) {
	list = slices.Grow(list, set.Len())
	for _, term := range set.Slice() {
		id, ok := term.Value.(ast.String)
		if !ok {
			return nil, fmt.Errorf("%w: %s is not a rule id", ErrResult, term)
		}
		rule, err := e.answered(string(id), stage, custom)
		if err != nil {
			return nil, err
		}
		list = append(list, rule.ID)
	}
	slices.Sort(list)
	return list, nil
}

func (e *Engine) collectSubjects(out *Outcome, set ast.Set, stage Stage, custom bool) error {
	for _, term := range set.Slice() {
		pair, ok := term.Value.(*ast.Array)
		if !ok || pair.Len() != 2 {
			return fmt.Errorf("%w: %s is not a pair of a rule id and an index", ErrResult, term)
		}
		id, isID := pair.Elem(0).Value.(ast.String)
		number, isNumber := pair.Elem(1).Value.(ast.Number)
		index, isInt := number.Int()
		rule := e.rules[string(id)]
		if !isID || !isNumber || !isInt || index < 0 || rule == nil || rule.Stage != stage || rule.Custom != custom {
			return fmt.Errorf("%w: %s is not a pair of a rule id and an index", ErrResult, term)
		}
		if out.Subjects == nil {
			out.Subjects = map[string][]int{}
		}
		out.Subjects[rule.ID] = append(out.Subjects[rule.ID], index)
	}
	for _, list := range out.Subjects {
		slices.Sort(list)
	}
	return nil
}
