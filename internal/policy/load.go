package policy

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Bounds on a policy directory, so that a wrong path or a hostile one is an
// error and not a wait.
const (
	maximumModules     = 1000
	maximumModuleBytes = 1 << 20
)

// Directory is one tree of Rego modules.
type Directory struct {
	// Name is shown in errors; it is prefixed to the file names.
	Name string
	FS   fs.FS
	// Custom marks an organisation's own rules: packages under
	// sovereign.custom, which can only tighten.
	Custom bool
	// Untested leaves its tests out of a test run: it is there for others.
	Untested bool
}

// module is a parsed Rego file.
type module struct {
	name   string
	source []byte
	parsed *ast.Module
	custom bool
}

// readModules reads and parses the Rego files of a directory in the order of
// their names, with or without the test files. Parsing takes about half of a
// cold start and uses all cores.
func readModules(ctx context.Context, dir Directory, caps *ast.Capabilities, tests bool) ([]module, error) {
	names, err := moduleNames(ctx, dir, tests)
	if err != nil {
		return nil, err
	}
	modules, errs := make([]module, len(names)), make([]error, len(names))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(names); i = int(next.Add(1)) - 1 {
				modules[i], errs[i] = readModule(dir, names[i], caps)
			}
		})
	}
	workers.Wait()
	return modules, errors.Join(errs...)
}

func moduleNames(ctx context.Context, dir Directory, tests bool) ([]string, error) {
	var names []string
	walk := func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("reading the policy directory %s: %w", dir.Name, err)
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("reading the policy directory %s: %w", dir.Name, err)
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".rego") || (!tests && strings.HasSuffix(name, "_test.rego")) {
			return nil
		}
		if len(names) == maximumModules {
			return fmt.Errorf("%s holds more than %d Rego files: name a smaller directory", dir.Name, maximumModules)
		}
		names = append(names, name)
		return nil
	}
	if err := fs.WalkDir(dir.FS, ".", walk); err != nil {
		return nil, err //nolint:wrapcheck // the walk function wraps
	}
	return names, nil
}

// soundNegation is the import under which "not" of something undefined holds.
var soundNegation = ast.RefTerm(ast.VarTerm("rego"), ast.StringTerm("v2"))

func readModule(dir Directory, name string, caps *ast.Capabilities) (module, error) {
	shown := path.Join(dir.Name, name)
	info, err := fs.Stat(dir.FS, name)
	if err != nil {
		return module{}, fmt.Errorf("reading the policy file %s: %w", shown, err)
	}
	if info.Size() > maximumModuleBytes {
		return module{}, fmt.Errorf("the policy file %s has %d bytes, more than %d: split it", shown, info.Size(), maximumModuleBytes)
	}
	source, err := fs.ReadFile(dir.FS, name)
	if err != nil {
		return module{}, fmt.Errorf("reading the policy file %s: %w", shown, err)
	}
	parsed, err := ast.ParseModuleWithOpts(shown, string(source), ast.ParserOptions{
		Capabilities: caps, ProcessAnnotation: true, RegoVersion: ast.RegoV1,
	})
	if err != nil {
		return module{}, fmt.Errorf("parsing the policy file %s: %w", shown, err)
	}
	if parsed == nil {
		return module{}, fmt.Errorf("the policy file %s is empty: delete it or write a rule", shown)
	}
	if !slices.ContainsFunc(parsed.Imports, func(i *ast.Import) bool { return i.Path.Equal(soundNegation) }) {
		return module{}, fmt.Errorf("the policy file %s does not import rego.v2: without it, an undefined value inside a negation silences the whole rule; write `import rego.v2` below the package", shown)
	}
	return module{name: shown, source: source, parsed: parsed, custom: dir.Custom}, nil
}

// stageOf tells which stage a package belongs to, and whether it is one at
// all: sovereign.placement, sovereign.custom.placement, and so on.
func stageOf(pkg *ast.Package, custom bool) (Stage, bool) {
	prefix := "data.sovereign."
	if custom {
		prefix += "custom."
	}
	name, ok := strings.CutPrefix(pkg.Path.String(), prefix)
	return Stage(name), ok && slices.Contains(Stages(), Stage(name))
}

// ErrCustomPackage means that a policy directory holds a package of ours.
var ErrCustomPackage = errors.New("rules of an organisation are in the packages sovereign.custom.placement, sovereign.custom.workload and sovereign.custom.portfolio")

// checkPackage keeps an organisation's rules apart from ours: a module in
// one of our packages could loosen a rule.
func checkPackage(m module) error {
	if _, ok := stageOf(m.parsed.Package, m.custom); ok || !m.custom {
		return nil
	}
	return fmt.Errorf("%s: the package %s: %w", m.parsed.Package.Location, strings.TrimPrefix(m.parsed.Package.Path.String(), "data."), ErrCustomPackage)
}

// checkEntryPoints sees to it that every package of a stage can be asked: a
// stage that is missing would decide nothing.
func checkEntryPoints(modules []module) error {
	for _, stage := range Stages() {
		found := false
		for _, m := range modules {
			s, ok := stageOf(m.parsed.Package, false)
			found = found || !m.custom && ok && s == stage && slices.ContainsFunc(m.parsed.Rules, isDecision)
		}
		if !found {
			return fmt.Errorf("the policies have no entry point sovereign.%s.decision: it has to exist, or nothing would be decided", stage)
		}
	}
	return nil
}
