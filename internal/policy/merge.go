package policy

import (
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// said begins the names of the sets that the rules of a package add to once
// they are loaded: an id with a letter before it for the set it was written
// into. Rules about one kind of site, or about one layer, have sets of their
// own, so that an evaluation asks only the rules that can apply. The rule index
// is most of what an evaluation costs, and it grows with the rules it holds.
const said = "engine_said"

// The facts by which rules are kept apart, narrowest first.
var partitions = []struct{ suffix, path string }{
	{"_kind_", "input.site.kind"},
	{"_layer_", "input.site.layer"},
}

// letters stand for the sets in said.
var letters = map[string]byte{findings: 'f', obliged: 'o', met: 'm'}

// siteWord is what a set can be named after.
var siteWord = regexp.MustCompile(`^[a-z_]+$`)

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
	set := partition(rule)
	rule.Head.Name = ast.Var(set)
	rule.Head.Reference = ast.Ref{ast.VarTerm(set)}
	rule.Head.Key = ast.StringTerm(string(letter) + id)
}

// partition names the set of a rule: that of the kind or the layer which its
// body compares the site with, or the common one.
func partition(rule *ast.Rule) string {
	for _, by := range partitions {
		for _, e := range rule.Body {
			if e.Negated || len(e.With) > 0 || !e.IsCall() || e.Operator().String() != ast.Equal.Name || len(e.Operands()) != 2 {
				continue
			}
			word, ok := e.Operand(1).Value.(ast.String)
			if ok && siteWord.MatchString(string(word)) && e.Operand(0).Value.String() == by.path {
				return said + by.suffix + string(word)
			}
		}
	}
	return said
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
				found = found || set || strings.HasPrefix(string(x), said)
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
