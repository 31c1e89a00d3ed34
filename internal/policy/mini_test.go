package policy_test

import (
	"fmt"
	"maps"
	"testing"
	"testing/fstest"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

// A small policy of every stage, so that loading can be tested one flaw at a
// time. Its facts are a class, a switch and a number.
const (
	miniSchema = `{"type": "object", "additionalProperties": false, "required": ["posture", "workload", "copies"], "properties": {
		"posture": {"type": "string"},
		"workload": {"type": "object", "additionalProperties": false, "required": ["sensitivity", "kind", "peak", "count"], "properties": {
			"sensitivity": {"type": "string", "enum": ["public", "limited", "sensitive", "classified"]}, "kind": {"type": "string"}, "peak": {"type": "boolean"}, "count": {"type": "integer"}}},
		"copies": {"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["role"], "properties": {
			"role": {"type": "string"}}}}}}`
	miniParameters = `{"type": "object", "additionalProperties": false, "required": ["limit"], "properties": {"limit": {"type": "integer"}}}`
)

// declaration is the file that a package of ours begins with.
func declaration(stage policy.Stage) string {
	return fmt.Sprintf(`# METADATA
# scope: package
# schemas:
#   - input: schema.facts.%s
#   - data.sovereign.parameters: schema.parameters
package sovereign.%s

import rego.v2

decision := {"findings": findings, "obliged": obliged, "met": met}

met contains "none" if false
`, stage, stage)
}

// metadata documents a rule; lines are added to its custom part.
func metadata(id, effect string, lines ...string) string {
	text := "# METADATA\n# title: A rule\n# description: What it says.\n# custom:\n#   id: " + id + "\n#   effect: " + effect + "\n"
	text += "#   message: It is the case.\n#   fix: Change it.\n"
	for _, line := range lines {
		text += "#   " + line + "\n"
	}
	return text + "# related_resources:\n#   - ref: a-document#1\n"
}

// ruleFile is a file with one documented rule that denies.
func ruleFile(pkg, id, body string) string {
	return "package " + pkg + "\n\nimport rego.v2\n\n" + metadata(id, "deny") + fmt.Sprintf("findings contains %q if {\n%s\n}\n", id, body)
}

// mini is the small policy with files of ours added or replaced; an empty
// text removes a file.
func mini(files map[string]string) policy.Config {
	all := map[string]string{}
	for _, stage := range policy.Stages() {
		all[string(stage)+"/package.rego"] = declaration(stage)
		all[string(stage)+"/rule.rego"] = ruleFile("sovereign."+string(stage), string(stage)+"/sensitive", "\tinput.workload.sensitivity == \"sensitive\"")
		all[string(stage)+"/duty.rego"] = "package sovereign." + string(stage) + "\n\nimport rego.v2\n\n" +
			metadata(string(stage)+"/duty", "oblige", "unmet: warn") + fmt.Sprintf("obliged contains %q if input.workload.peak\n", string(stage)+"/duty")
	}
	maps.Copy(all, files)
	return policy.Config{
		Directories: []policy.Directory{{Name: "ours", FS: tree(all)}},
		Schemas: map[string][]byte{
			"facts-placement": []byte(miniSchema), "facts-workload": []byte(miniSchema), "facts-portfolio": []byte(miniSchema),
			"parameters": []byte(miniParameters),
		},
		Parameters: map[string]any{"limit": 3},
	}
}

// withCustom adds a directory of an organisation's own rules.
func withCustom(cfg policy.Config, files map[string]string) policy.Config {
	cfg.Directories = append(cfg.Directories, policy.Directory{Name: "own", FS: tree(files), Custom: true})
	return cfg
}

func tree(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, content := range files {
		if content != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(content)}
		}
	}
	return fsys
}

func load(t testing.TB, cfg policy.Config) *policy.Engine {
	t.Helper()
	engine, err := policy.Load(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// miniFacts are facts of the small policy.
func miniFacts(sensitivity string, peak bool) policy.Value {
	return policy.Object(
		policy.Field{Name: "posture", Value: policy.String("normal")},
		policy.Field{Name: "workload", Value: policy.Object(
			policy.Field{Name: "sensitivity", Value: policy.String(sensitivity)}, policy.Field{Name: "kind", Value: policy.String("register")},
			policy.Field{Name: "peak", Value: policy.Bool(peak)}, policy.Field{Name: "count", Value: policy.Int(1)},
		)},
		policy.Field{Name: "copies", Value: policy.Array([]policy.Value{
			policy.Object(policy.Field{Name: "role", Value: policy.String("primary")}),
		})},
	)
}
