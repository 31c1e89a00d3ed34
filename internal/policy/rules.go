package policy

import (
	"errors"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// The sets that rules add to. Each holds ids; subjects holds pairs of an id
// and an index into input.copies or input.links that the finding is about.
const (
	findings = "findings"
	obliged  = "obliged"
	met      = "met"
	subjects = "subjects"
)

// collectRules reads the rule metadata of a module and holds it against the
// ids the module really adds, so that nothing undocumented decides.
func collectRules(m module) ([]*Rule, error) {
	stage, ok := stageOf(m.parsed.Package, m.custom)
	if !ok {
		return nil, nil
	}
	documented := map[string]*Rule{}
	var problems []error
	for _, a := range m.parsed.Annotations {
		if a.Scope != "rule" && a.Scope != "document" {
			continue
		}
		r, err := newRule(a, stage, a.Location)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: the rule's metadata: %w", a.Location, err))
			continue
		}
		r.Custom = m.custom
		documented[r.ID] = r
	}
	found, err := addedIDs(m.parsed)
	problems = append(problems, err)
	for _, id := range found {
		if documented[id] == nil {
			problems = append(problems, fmt.Errorf("%s: the id %q has no metadata in its file: add a METADATA block with custom.id", m.name, id))
		}
	}
	for id, r := range documented {
		if !slices.Contains(found, id) {
			problems = append(problems, fmt.Errorf("%s:%d: no rule of the file adds %q, which its metadata names", r.File, r.Line, id))
		}
	}
	rules := make([]*Rule, 0, len(documented))
	for _, r := range documented {
		rules = append(rules, r)
	}
	return rules, errors.Join(problems...)
}

// addedIDs lists the ids that a module adds to findings and obliged. The id
// has to be written out: one computed at run time could not be documented.
func addedIDs(m *ast.Module) ([]string, error) {
	var ids []string
	var problems []error
	for _, rule := range m.Rules {
		ref := rule.Head.Ref()
		set := ref[0].Value.String()
		if set != findings && set != obliged && set != met {
			continue
		}
		if len(ref) > 1 {
			problems = append(problems, fmt.Errorf("%s: %s is a set of ids: write `%s contains \"an/id\"`", rule.Location, set, set))
			continue
		}
		id, ok := headID(rule.Head)
		if !ok {
			problems = append(problems, fmt.Errorf("%s: %s contains something other than an id written out in quotes", rule.Location, set))
			continue
		}
		if set != met && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, errors.Join(problems...)
}

func headID(head *ast.Head) (string, bool) {
	if head.Key == nil {
		return "", false
	}
	id, ok := head.Key.Value.(ast.String)
	return string(id), ok
}
