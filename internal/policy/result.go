package policy

import (
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

// collect reads the one result of an entry point into out and refuses
// anything that does not have its exact shape.
func (e *Engine) collect(out *Outcome, stage Stage, custom bool, results rego.ResultSet) error {
	if len(results) != 1 || len(results[0].Expressions) != 1 {
		return fmt.Errorf("%w: %d results", ErrResult, len(results))
	}
	term, ok := results[0].Expressions[0].Value.(*ast.Term)
	if !ok {
		return fmt.Errorf("%w: not a term", ErrResult)
	}
	object, ok := term.Value.(ast.Object)
	if !ok {
		return fmt.Errorf("%w: not an object", ErrResult)
	}
	lists := []struct {
		name string
		list *[]string
	}{{findings, &out.Findings}, {obliged, &out.Obliged}, {met, &out.Met}}
	known := 0
	for _, l := range lists {
		set, err := member(object, l.name)
		if err != nil {
			return err
		}
		known++
		if *l.list, err = e.appendIDs(*l.list, set, stage, custom); err != nil {
			return err
		}
	}
	if object.Get(ast.InternedTerm(subjects)) != nil {
		known++
		if err := e.collectSubjects(out, object, stage, custom); err != nil {
			return err
		}
	}
	if object.Len() != known {
		return fmt.Errorf("%w: unexpected members in %s", ErrResult, object)
	}
	return nil
}

func member(object ast.Object, name string) (ast.Set, error) {
	value := object.Get(ast.InternedTerm(name))
	if value == nil {
		return nil, fmt.Errorf("%w: %s is missing", ErrResult, name)
	}
	set, ok := value.Value.(ast.Set)
	if !ok {
		return nil, fmt.Errorf("%w: %s is not a set", ErrResult, name)
	}
	return set, nil
}

func (e *Engine) appendIDs(list []string, set ast.Set, stage Stage, custom bool) ([]string, error) {
	for _, term := range set.Slice() {
		id, ok := term.Value.(ast.String)
		if !ok {
			return nil, fmt.Errorf("%w: %s is not a rule id", ErrResult, term)
		}
		rule := e.rules[string(id)]
		if rule == nil || rule.Stage != stage || rule.Custom != custom {
			return nil, fmt.Errorf("%w: %q is not a rule of this stage", ErrResult, string(id))
		}
		list = append(list, rule.ID)
	}
	slices.Sort(list)
	return list, nil
}

func (e *Engine) collectSubjects(out *Outcome, object ast.Object, stage Stage, custom bool) error {
	set, err := member(object, subjects)
	if err != nil {
		return err
	}
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
