package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// ErrReads means that a rule reads what no evaluation ever has. It would be
// undefined there, and a rule with something undefined in it never refuses.
var ErrReads = errors.New("the rule reads what is never there")

// checkReads holds the references and comparisons of compiled modules against
// what there is: rules, parameters, and facts with their words.
func checkReads(compiler *ast.Compiler, modules []module, schemas map[string][]byte) error {
	words, err := factWords(schemas)
	if err != nil {
		return err
	}
	custom := map[string]bool{}
	for _, m := range modules {
		custom[m.name] = m.custom
	}
	var problems []error
	for name, m := range compiler.Modules {
		c := readsCheck{compiler: compiler, custom: custom[name]}
		if stage, ok := stageOf(m.Package, custom[name]); ok {
			c.words = words[stage]
		}
		for _, rule := range m.Rules {
			ast.NewGenericVisitor(c.visit).Walk(rule)
		}
		problems = append(problems, c.problems...)
	}
	return errors.Join(problems...)
}

type readsCheck struct {
	compiler *ast.Compiler
	custom   bool
	// words are the closed words of facts, by path.
	words    map[string][]string
	problems []error
}

func (c *readsCheck) visit(x any) bool {
	switch x := x.(type) {
	case *ast.Expr:
		c.comparison(x)
	case *ast.Term:
		if ref, ok := x.Value.(ast.Ref); ok {
			c.reference(ref, x.Location)
		}
	}
	return false
}

// reference refuses documents that do not exist, and in rules of others the
// facts read under a name that is only known when the rule runs.
func (c *readsCheck) reference(ref ast.Ref, at *ast.Location) {
	switch {
	case ref.HasPrefix(ast.DefaultRootRef):
		if !ref.HasPrefix(parametersRef) && len(c.compiler.GetRulesDynamicWithOpts(ref, ast.RulesOptions{IncludeHiddenModules: true})) == 0 {
			c.problemf(at, "%s is neither a rule nor a parameter of the profile; data files beside rules are not read", ref)
		}
	case c.custom && ref.HasPrefix(ast.InputRootRef):
		path := schemaPath(ref)
		if slices.Contains([]string{"", "workload", "site", "copy"}, path) {
			c.problemf(at, "%s is read as a whole or by a name that is computed: write the name of the fact", ref)
		}
	}
}

// comparison refuses a word that a closed fact never has.
func (c *readsCheck) comparison(e *ast.Expr) {
	if !e.IsCall() || len(e.Operands()) != 2 {
		return
	}
	switch e.Operator().String() {
	case ast.Equality.Name, ast.Equal.Name, ast.NotEqual.Name, ast.Member.Name:
	default:
		return
	}
	for i, operand := range e.Operands() {
		ref, ok := operand.Value.(ast.Ref)
		if !ok || !ref.HasPrefix(ast.InputRootRef) {
			continue
		}
		allowed := c.words[schemaPath(ref)]
		constants, ok := words(e.Operand(1 - i))
		if !ok || allowed == nil {
			continue
		}
		for _, word := range constants {
			if !slices.Contains(allowed, word) {
				c.problemf(e.Location, "%s is never %q; it is one of %q", ref, word, allowed)
			}
		}
	}
}

func (c *readsCheck) problemf(at *ast.Location, format string, args ...any) {
	c.problems = append(c.problems, fmt.Errorf("%s: %w: %s", at, ErrReads, fmt.Sprintf(format, args...)))
}

// schemaPath is the path of a reference to a fact, whatever item of a list it
// is about.
func schemaPath(ref ast.Ref) string {
	var parts []string
	for _, term := range ref[1:] {
		if part, ok := term.Value.(ast.String); ok {
			parts = append(parts, string(part))
		}
	}
	return strings.Join(parts, ".")
}

// factWords are the closed words of the facts of every stage, by path.
func factWords(schemas map[string][]byte) (map[Stage]map[string][]string, error) {
	all := map[Stage]map[string][]string{}
	for _, stage := range Stages() {
		var schema wordsSchema
		if err := json.Unmarshal(schemas["facts-"+string(stage)], &schema); err != nil {
			return nil, fmt.Errorf("reading the words of the schema facts-%s: %w", stage, err)
		}
		all[stage] = map[string][]string{}
		schema.collect("", all[stage])
	}
	return all, nil
}

type wordsSchema struct {
	Enum       []string               `json:"enum"`
	Properties map[string]wordsSchema `json:"properties"`
	Items      *wordsSchema           `json:"items"`
}

func (s wordsSchema) collect(path string, into map[string][]string) {
	if len(s.Enum) > 0 {
		into[path] = s.Enum
	}
	if s.Items != nil {
		s.Items.collect(path, into)
	}
	for name, property := range s.Properties {
		property.collect(strings.TrimPrefix(path+"."+name, "."), into)
	}
}
