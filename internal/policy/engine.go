// Package policy is the only door to the policy engine. It loads Rego that
// fails closed by construction: strict compilation, types from JSON Schemas,
// an allow-list of functions, one result of a fixed shape, and a deadline.
package policy

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

// defaultDeadline bounds one evaluation. A warm one takes microseconds; the
// bound is far off because it is of wall time, and a starved machine must not
// turn an honest portfolio into an error.
const defaultDeadline = 10 * time.Second

// Config is what an engine is made of.
type Config struct {
	Directories []Directory
	// Schemas are JSON Schemas by name: facts-placement, facts-workload,
	// facts-portfolio and parameters.
	Schemas map[string][]byte
	// Parameters become data.sovereign.parameters.
	Parameters map[string]any
	// Deadline bounds one evaluation; 0 means ten seconds.
	Deadline time.Duration
	// Probes are facts that every stage is asked about at load, so that a
	// rule that does not end or does not answer is found then.
	Probes map[Stage][]Value
	// PlainEvaluation switches rule indexing, early exit and the merging of
	// sets off. Decisions must not differ; the differential tests hold the
	// two together.
	PlainEvaluation bool
}

// Engine evaluates the compiled policy. It is safe for concurrent use.
type Engine struct {
	rules    map[string]*Rule
	entries  map[Stage][]*entry
	relevant map[Stage]*Relevance
	shapes   map[Stage]*Shape
	store    storage.Store
	txn      storage.Transaction
	deadline time.Duration
	compiler *ast.Compiler
	metrics  metrics.Metrics
	plain    bool
	guards   guards
	digest   string
}

// Load reads, checks and compiles policies. Any doubt is an error here, so
// that nothing is left to be silently undefined later.
func Load(ctx context.Context, cfg Config) (*Engine, error) {
	caps := capabilities()
	modules, err := loadModules(ctx, cfg.Directories, caps)
	if err != nil {
		return nil, err
	}
	e := &Engine{rules: map[string]*Rule{}, entries: map[Stage][]*entry{}, relevant: map[Stage]*Relevance{}, shapes: map[Stage]*Shape{}, deadline: cfg.Deadline, digest: digest(modules)}
	if e.deadline == 0 {
		e.deadline = defaultDeadline
	}
	e.plain, e.metrics = cfg.PlainEvaluation, metrics.NoOp()
	if err := e.addRules(modules); err != nil {
		return nil, err
	}
	if modules, err = withCustomPackages(modules, caps); err != nil {
		return nil, err
	}
	if err := checkEntryPoints(modules); err != nil {
		return nil, err
	}
	if err := fold(modules, cfg.Parameters); err != nil {
		return nil, err
	}
	if !cfg.PlainEvaluation {
		merge(modules)
	}
	compiler, err := compile(modules, cfg.Schemas, caps)
	if err != nil {
		return nil, err
	}
	if err := checkReads(compiler, modules, cfg.Schemas); err != nil {
		return nil, err
	}
	for _, stage := range Stages() {
		e.relevant[stage] = relevance(compiler, stage)
		if e.shapes[stage], err = newShape("facts-"+string(stage), cfg.Schemas["facts-"+string(stage)]); err != nil {
			return nil, err
		}
	}
	e.compiler = compiler
	e.store = inmem.NewFromObjectWithOpts(map[string]any{"sovereign": map[string]any{"parameters": cfg.Parameters}},
		inmem.OptReturnASTValuesOnRead(true), inmem.OptRoundTripOnWrite(true))
	if e.txn, err = e.store.NewTransaction(ctx); err != nil {
		return nil, fmt.Errorf("opening the policy parameters: %w", err)
	}
	if err := e.prepare(compiler, modules); err != nil {
		return nil, err
	}
	for stage, probes := range cfg.Probes {
		for _, facts := range probes {
			if _, err := e.Evaluate(ctx, stage, facts); err != nil {
				return nil, fmt.Errorf("trying the policies once at load: %w", err)
			}
		}
	}
	return e, nil
}

// fold writes the profile's parameters into the rules as literals: they do
// not change while an engine lives, and what is a literal can be indexed. A
// parameter that does not exist stays a reference, for the type check.
func fold(modules []module, parameters map[string]any) error {
	for i := range modules {
		folded, err := ast.TransformRefs(modules[i].parsed, func(ref ast.Ref) (ast.Value, error) {
			if len(ref) != 4 || !ref.HasPrefix(parametersRef) {
				return ref, nil
			}
			name, ok := ref[3].Value.(ast.String)
			value, known := parameters[string(name)]
			if !ok || !known {
				return ref, nil
			}
			return ast.InterfaceToValue(value)
		})
		if err != nil {
			return fmt.Errorf("writing the parameters into %s: %w", modules[i].name, err)
		}
		parsed, ok := folded.(*ast.Module)
		if !ok {
			return fmt.Errorf("writing the parameters into %s: %w: not a module", modules[i].name, ErrResult)
		}
		modules[i].parsed = parsed
	}
	return nil
}

var parametersRef = ast.MustParseRef("data.sovereign.parameters")

func loadModules(ctx context.Context, directories []Directory, caps *ast.Capabilities) ([]module, error) {
	var all []module
	for _, dir := range directories {
		modules, err := readModules(ctx, dir, caps, false)
		if err != nil {
			return nil, err
		}
		if len(modules) == 0 {
			return nil, fmt.Errorf("the policy directory %s holds no Rego file: name the directory that does", dir.Name)
		}
		for _, m := range modules {
			if err := checkPackage(m); err != nil {
				return nil, err
			}
		}
		all = append(all, modules...)
	}
	return all, nil
}

func (e *Engine) addRules(modules []module) error {
	var problems []error
	for _, m := range modules {
		rules, err := collectRules(m)
		problems = append(problems, err)
		for _, r := range rules {
			if other := e.rules[r.ID]; other != nil {
				problems = append(problems, fmt.Errorf("%s:%d: the rule id %q is already taken at %s:%d", r.File, r.Line, r.ID, other.File, other.Line))
			}
			if r.Custom && (r.Effect == "require" || !strings.HasPrefix(r.ID, "custom/")) {
				problems = append(problems, fmt.Errorf("%s:%d: the rule %q: a rule of an organisation has an id that begins with custom/ and denies, obliges, warns or advises", r.File, r.Line, r.ID))
			}
			e.rules[r.ID] = r
		}
	}
	return errors.Join(problems...)
}

// digest identifies the rules, by name and content of their files.
func digest(modules []module) string {
	h := sha256.New()
	for _, m := range modules {
		fmt.Fprintf(h, "%s\n%d\n%s", m.name, len(m.source), m.source)
	}
	return fmt.Sprintf("sha256:%x", h.Sum(nil))
}

func compile(modules []module, schemas map[string][]byte, caps *ast.Capabilities) (*ast.Compiler, error) {
	set := ast.NewSchemaSet()
	for name, source := range schemas {
		var schema any
		if err := json.Unmarshal(source, &schema); err != nil {
			return nil, fmt.Errorf("reading the schema %s for the type check: %w", name, err)
		}
		ref := ast.SchemaRootRef.Copy()
		for part := range strings.SplitSeq(name, "-") {
			ref = ref.Append(ast.StringTerm(part))
		}
		set.Put(ref, schema)
	}
	parsed := make(map[string]*ast.Module, len(modules))
	for _, m := range modules {
		parsed[m.name] = m.parsed
	}
	compiler := ast.NewCompiler().WithCapabilities(caps).WithStrict(true).WithSchemas(set).
		WithUseTypeCheckAnnotations(true).SetErrorLimit(20)
	compiler.Compile(parsed)
	if compiler.Failed() {
		return nil, fmt.Errorf("compiling the policies: %w", compiler.Errors)
	}
	return compiler, nil
}

// Rule returns the rule of that id.
func (e *Engine) Rule(id string) (*Rule, bool) {
	r, ok := e.rules[id]
	return r, ok
}

// Rules lists all rules in the order of their ids.
func (e *Engine) Rules() []*Rule {
	list := make([]*Rule, 0, len(e.rules))
	for _, r := range e.rules {
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// Shape is the shape of the facts of a stage.
func (e *Engine) Shape(stage Stage) *Shape { return e.shapes[stage] }

// Relevance tells which facts the rules of a stage can tell apart.
func (e *Engine) Relevance(stage Stage) *Relevance { return e.relevant[stage] }

// Digest identifies the loaded rules: "sha256:" and 64 hexadecimal digits.
func (e *Engine) Digest() string { return e.digest }
