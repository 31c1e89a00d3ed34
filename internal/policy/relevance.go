package policy

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Relevance tells which facts the rules of a stage can tell apart. Facts that
// no rule reads, and words that no rule distinguishes, may be replaced before
// deciding, so that more situations are equal and are decided once. It is
// read from the compiled rules, custom ones included, so it cannot be wrong
// about them; whatever it does not understand counts as read in full.
type Relevance struct {
	// all means that nothing may be replaced.
	all   bool
	stage Stage
	// reads holds, by path below input, the constants a fact is compared
	// with; nil means that every value matters.
	reads map[string]map[string]bool
}

// Reads tells whether any rule reads the fact at the path, such as
// "workload.peak".
func (r *Relevance) Reads(path string) bool {
	_, ok := r.reads[path]
	return r.all || ok
}

// Word returns the word that stands for all words the rules cannot tell from
// this one: the word itself, or the first of vocabulary in the same position.
func (r *Relevance) Word(path, word string, vocabulary []string) string {
	if r.all {
		return word
	}
	constants, ok := r.reads[path]
	if ok && (constants == nil || constants[word]) {
		return word
	}
	for _, other := range vocabulary {
		if !constants[other] {
			return other
		}
	}
	return word
}

// relevance reads which facts the rules of a stage tell apart.
func relevance(compiler *ast.Compiler, stage Stage) *Relevance {
	r := &Relevance{stage: stage, reads: map[string]map[string]bool{}}
	for _, m := range compiler.Modules {
		ours, custom := false, false
		if s, ok := stageOf(m.Package, false); ok {
			ours = s == stage
		}
		if s, ok := stageOf(m.Package, true); ok {
			custom = s == stage
		}
		if !ours && !custom {
			continue
		}
		for _, rule := range m.Rules {
			r.visit(rule)
		}
	}
	return r
}

func (r *Relevance) visit(rule *ast.Rule) {
	visitor := ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Expr:
			return len(x.With) == 0 && r.comparison(x)
		case ast.Ref:
			r.reference(x)
			return false
		}
		return false
	})
	visitor.Walk(rule)
}

// comparison records an expression that does nothing but compare a fact with
// constants, and tells whether it was one.
func (r *Relevance) comparison(e *ast.Expr) bool {
	if !e.IsCall() {
		return false
	}
	switch e.Operator().String() {
	case ast.Equality.Name, ast.Equal.Name, ast.NotEqual.Name, ast.Member.Name:
	default:
		return false
	}
	operands := e.Operands()
	if len(operands) != 2 {
		return false
	}
	for i, operand := range operands {
		path, ok := factPath(operand)
		if !ok || coversFacts(path) {
			continue
		}
		constants, ok := words(operands[1-i])
		if !ok {
			return false
		}
		known, read := r.reads[path]
		if read && known == nil {
			return true
		}
		if known == nil {
			known = map[string]bool{}
		}
		for _, word := range constants {
			known[word] = true
		}
		r.reads[path] = known
		return true
	}
	return false
}

// reference records a reference that is not a plain comparison: every value
// of what it names matters.
func (r *Relevance) reference(ref ast.Ref) {
	switch {
	case ref.HasPrefix(ast.InputRootRef):
		path, ok := constantPath(ref)
		if !ok || coversFacts(path) {
			r.all = true
			return
		}
		r.reads[path] = nil
	case ref.HasPrefix(ast.DefaultRootRef):
		// The rules of another package, and those of another stage, may
		// read anything.
		if !slices.ContainsFunc([]string{"parameters", string(r.stage), "custom." + string(r.stage)}, func(own string) bool {
			rest, ok := strings.CutPrefix(ref.String(), "data.sovereign."+own)
			return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
		}) {
			r.all = true
		}
	}
}

// coversFacts tells whether the path names an object of facts as a whole, or
// one of its members that is chosen at run time, and not a single fact or a
// list that is never replaced.
func coversFacts(path string) bool {
	return slices.Contains([]string{"workload", "site", "copy"}, path)
}

// factPath is the path below input of a term that is a reference to a fact.
func factPath(t *ast.Term) (string, bool) {
	ref, ok := t.Value.(ast.Ref)
	if !ok || !ref.HasPrefix(ast.InputRootRef) {
		return "", false
	}
	return constantPath(ref)
}

// constantPath joins the constant members of a reference below input, up to
// the first variable one.
func constantPath(ref ast.Ref) (string, bool) {
	var parts []string
	for _, term := range ref[1:] {
		part, ok := term.Value.(ast.String)
		if !ok {
			break
		}
		parts = append(parts, string(part))
	}
	return strings.Join(parts, "."), len(parts) > 0
}

// words are the texts of a constant text, set or array.
func words(t *ast.Term) ([]string, bool) {
	var list []string
	add := func(t *ast.Term) bool {
		s, ok := t.Value.(ast.String)
		list = append(list, string(s))
		return ok
	}
	switch v := t.Value.(type) {
	case ast.String:
		return []string{string(v)}, true
	case ast.Set:
		for _, member := range v.Slice() {
			if !add(member) {
				return nil, false
			}
		}
		return list, true
	case *ast.Array:
		for i := range v.Len() {
			if !add(v.Elem(i)) {
				return nil, false
			}
		}
		return list, true
	}
	return nil, false
}
