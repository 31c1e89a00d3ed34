package policy

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// entry is one package that is asked: ours, or an organisation's own.
type entry struct {
	pkg    string
	custom bool
	// sets are those that the rules of the package add to.
	sets []string
	// questions are made once for each place that facts are about.
	questions sync.Map
}

// place is what the rules are kept apart by; empty where the facts are not
// about one site.
type place struct{ kind, layer string }

// question asks for the sets that can hold something about a place.
type question struct {
	body  ast.Body
	names []string
	vars  []ast.Var
}

func (e *Engine) prepare(compiler *ast.Compiler, modules []module) error {
	for _, stage := range Stages() {
		for _, custom := range []bool{false, true} {
			if custom && !slices.ContainsFunc(modules, func(m module) bool {
				s, ok := stageOf(m.parsed.Package, true)
				return m.custom && ok && s == stage
			}) {
				continue
			}
			prepared, err := newEntry(compiler, stage, custom)
			if err != nil {
				return err
			}
			e.entries[stage] = append(e.entries[stage], prepared)
		}
	}
	return nil
}

func newEntry(compiler *ast.Compiler, stage Stage, custom bool) (*entry, error) {
	made := &entry{pkg: "data.sovereign.", custom: custom}
	if custom {
		made.pkg += "custom."
	}
	made.pkg += string(stage)
	for _, m := range compiler.Modules {
		if m.Package.Path.String() != made.pkg {
			continue
		}
		for _, rule := range m.Rules {
			set := rule.Head.Ref()[0].Value.String()
			if isSet(set) && !slices.Contains(made.sets, set) {
				made.sets = append(made.sets, set)
			}
		}
	}
	if len(made.sets) == 0 {
		return nil, fmt.Errorf("the package %s adds to none of its sets: nothing would be decided", made.pkg)
	}
	slices.Sort(made.sets)
	return made, nil
}

func isSet(name string) bool {
	return strings.HasPrefix(name, said) || slices.Contains([]string{findings, obliged, met, subjects}, name)
}

// question is what to ask about facts; nil where no set can hold anything.
func (en *entry) question(compiler *ast.Compiler, facts ast.Value) (*question, error) {
	at := placeOf(facts)
	if known, ok := en.questions.Load(at); ok {
		q, _ := known.(*question)
		return q, nil
	}
	var q *question
	var text []string
	for _, set := range en.sets {
		if !at.concerns(set) {
			continue
		}
		if q == nil {
			q = &question{}
		}
		q.names = append(q.names, set)
		q.vars = append(q.vars, ast.Var(set))
		text = append(text, set+" = "+en.pkg+"."+set)
	}
	if q != nil {
		body, err := compiler.QueryCompiler().Compile(ast.MustParseBody(strings.Join(text, "; ")))
		if err != nil {
			return nil, fmt.Errorf("preparing a question to %s: %w", en.pkg, err)
		}
		q.body = body
	}
	en.questions.Store(at, q)
	return q, nil
}

// concerns tells whether a set can hold something about the place: every
// common one, and of those of a kind or layer its own.
func (p place) concerns(set string) bool {
	if kind, ok := strings.CutPrefix(set, said+"_kind_"); ok {
		return kind == p.kind
	}
	if layer, ok := strings.CutPrefix(set, said+"_layer_"); ok {
		return layer == p.layer
	}
	return true
}

// placeOf reads the site's kind and layer from facts that conform.
func placeOf(facts ast.Value) place {
	object, ok := facts.(ast.Object)
	if !ok {
		return place{}
	}
	member := object.Get(ast.InternedTerm("site"))
	if member == nil {
		return place{}
	}
	site, ok := member.Value.(ast.Object)
	if !ok {
		return place{}
	}
	return place{kind: word(site, "kind"), layer: word(site, "layer")}
}

func word(object ast.Object, name string) string {
	term := object.Get(ast.InternedTerm(name))
	if term == nil {
		return ""
	}
	text, _ := term.Value.(ast.String)
	return string(text)
}
