package policy

import (
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// withCustomPackages adds, for each stage that an organisation has rules
// for, the package declaration they need: the type of their input, the entry
// point, and empty sets where they add to none.
func withCustomPackages(modules []module, caps *ast.Capabilities) ([]module, error) {
	for _, stage := range Stages() {
		defined := map[string]bool{}
		present := false
		for _, m := range modules {
			if s, ok := stageOf(m.parsed.Package, true); !m.custom || !ok || s != stage {
				continue
			}
			present = true
			for _, rule := range m.parsed.Rules {
				defined[rule.Head.Ref()[0].Value.String()] = true
			}
		}
		if !present {
			continue
		}
		if defined["decision"] {
			return nil, fmt.Errorf("the package sovereign.custom.%s defines decision: rules add ids to findings, obliged and met, the decision is put together from them", stage)
		}
		m, err := customPackage(stage, defined, caps)
		if err != nil {
			return nil, err
		}
		modules = append(modules, m)
	}
	return modules, nil
}

func customPackage(stage Stage, defined map[string]bool, caps *ast.Capabilities) (module, error) {
	var source strings.Builder
	fmt.Fprintf(&source, `# METADATA
# scope: package
# schemas:
#   - input: schema.facts.%s
#   - data.sovereign.parameters: schema.parameters
package sovereign.custom.%s

decision := {"findings": findings, "obliged": obliged, "met": met}
`, stage, stage)
	for _, set := range []string{findings, obliged, met} {
		if !defined[set] {
			fmt.Fprintf(&source, "\n%s contains \"none\" if false\n", set)
		}
	}
	name := fmt.Sprintf("sovereign.custom.%s", stage)
	parsed, err := ast.ParseModuleWithOpts(name, source.String(), ast.ParserOptions{
		Capabilities: caps, ProcessAnnotation: true, RegoVersion: ast.RegoV1,
	})
	if err != nil {
		return module{}, fmt.Errorf("declaring the package %s: %w", name, err)
	}
	return module{name: name, parsed: parsed, custom: true}, nil
}
