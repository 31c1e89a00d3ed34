package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// said is the one set that the rules of a package add to once they are
// loaded: an id with a letter before it for the set it was written into. An
// evaluation then asks the rule index once instead of three times, which is
// most of what an evaluation costs.
const said = "said"

// letters stand for the sets in said.
var letters = map[string]byte{findings: 'f', obliged: 'o', met: 'm'}

// merge rewrites the rules of every stage to add to said. A package in which
// a rule reads one of the sets stays as it is.
func merge(modules []module) {
	byPackage := map[string][]module{}
	for _, m := range modules {
		if _, ok := stageOf(m.parsed.Package, m.custom); ok {
			name := m.parsed.Package.Path.String()
			byPackage[name] = append(byPackage[name], m)
		}
	}
	for _, members := range byPackage {
		if slices.ContainsFunc(members, func(m module) bool { return readsSets(m.parsed) }) {
			continue
		}
		for _, m := range members {
			m.parsed.Rules = slices.DeleteFunc(m.parsed.Rules, isDecision)
			for _, rule := range m.parsed.Rules {
				rewrite(rule)
			}
		}
	}
}

// isDecision tells whether a rule is the entry point for other engines, the
// only one that reads the sets by design.
func isDecision(rule *ast.Rule) bool { return rule.Head.Ref().String() == "decision" }

func rewrite(rule *ast.Rule) {
	letter, ok := letters[rule.Head.Ref().String()]
	if !ok {
		return
	}
	id, ok := headID(rule.Head)
	if !ok {
		return
	}
	rule.Head.Name = said
	rule.Head.Reference = ast.Ref{ast.VarTerm(said)}
	rule.Head.Key = ast.StringTerm(string(letter) + id)
}

// readsSets tells whether a rule other than decision mentions a set, by name
// or through the document of its package.
func readsSets(m *ast.Module) bool {
	for _, rule := range m.Rules {
		if isDecision(rule) {
			continue
		}
		found := false
		visit := func(x any) bool {
			switch x := x.(type) {
			case ast.Var:
				_, set := letters[string(x)]
				found = found || set || x == said
			case ast.Ref:
				found = found || x.HasPrefix(ast.DefaultRootRef) && !x.HasPrefix(parametersRef)
			}
			return found
		}
		ast.NewGenericVisitor(visit).Walk(rule.Body)
		if rule.Head.Value != nil {
			ast.NewGenericVisitor(visit).Walk(rule.Head.Value)
		}
		if found || rule.Else != nil {
			return true
		}
	}
	return false
}
