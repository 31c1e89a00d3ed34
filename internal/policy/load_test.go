package policy_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

func TestMiniPolicyLoadsAndDecides(t *testing.T) {
	t.Parallel()
	engine := load(t, withCustom(mini(nil), map[string]string{
		"deep/own.rego": ruleFile("sovereign.custom.placement", "custom/own", "\tinput.workload.sensitivity == \"limited\""),
	}))
	tests := map[string]struct {
		sensitivity string
		peak        bool
		want        policy.Outcome
	}{
		"nothing":    {"public", false, policy.Outcome{}},
		"ours":       {"sensitive", false, policy.Outcome{Findings: []string{"placement/sensitive"}}},
		"a duty":     {"public", true, policy.Outcome{Obliged: []string{"placement/duty"}}},
		"the others": {"limited", false, policy.Outcome{Findings: []string{"custom/own"}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts(tt.sensitivity, tt.peak))
			if diff := cmp.Diff(tt.want, got); err != nil || diff != "" {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
	rule, ok := engine.Rule("custom/own")
	if !ok || !rule.Custom || rule.File != "own/deep/own.rego" || rule.Line == 0 || rule.Code() != "own" {
		t.Errorf("the rule is %+v", rule)
	}
	if ids := len(engine.Rules()); ids != 7 {
		t.Errorf("%d rules", ids)
	}
}

// Every flaw is an error when loading, and says where and what.
func TestLoadRefusesOurFlaws(t *testing.T) {
	t.Parallel()
	const pkg = "package sovereign.placement\n\nimport rego.v2\n\n"
	tests := map[string]struct {
		content string
		says    []string
	}{
		"recursion": {pkg + "a if other == 1\n\nother := 1 if a\n", []string{"ours/placement/new.rego", "recursive"}},
		"an unknown field": {
			ruleFile("sovereign.placement", "a/b", "\tinput.workload.sensitivty == \"sensitive\""), []string{"new.rego:1", "sensitivty"},
		},
		"an unknown parameter": {
			ruleFile("sovereign.placement", "a/b", "\tinput.workload.count > data.sovereign.parameters.limt"), []string{"new.rego", "limt"},
		},
		"a number as a text": {
			ruleFile("sovereign.placement", "a/b", "\tinput.workload.count == \"1\""), []string{"new.rego", "match error"},
		},
		"a list as an object":    {ruleFile("sovereign.placement", "a/b", "\tinput.copies.role == \"x\""), []string{"new.rego"}},
		"an unused variable":     {ruleFile("sovereign.placement", "a/b", "\tx := 1"), []string{"new.rego", "unused"}},
		"an unsafe variable":     {ruleFile("sovereign.placement", "a/b", "\tinput.workload.count > x"), []string{"new.rego", "unsafe"}},
		"an unused import":       {pkg + "import data.sovereign.workload\n", []string{"new.rego", "unused"}},
		"a function nobody has":  {ruleFile("sovereign.placement", "a/b", "\tours(input.posture)"), []string{"undefined function ours"}},
		"not Rego":               {"package sovereign.placement\nthis is not", []string{"new.rego:2"}},
		"nothing":                {"\n", []string{"new.rego", "empty"}},
		"binary":                 {"\x00\xff\xfe", []string{"new.rego"}},
		"the old negation":       {strings.Replace(ruleFile("sovereign.placement", "a/b", "\tnot input.workload.peak"), "import rego.v2\n", "", 1), []string{"new.rego", "rego.v2"}},
		"too large":              {pkg + "# " + strings.Repeat("x", 1<<20) + "\n", []string{"new.rego", "1048576"}},
		"no metadata":            {pkg + "findings contains \"a/b\" if input.workload.peak\n", []string{"a/b", "no metadata"}},
		"another id":             {pkg + metadata("a/c", "deny") + "findings contains \"a/b\" if input.workload.peak\n", []string{`"a/b" has no metadata`, `no rule of the file adds "a/c"`}},
		"metadata of nothing":    {pkg + metadata("a/c", "deny") + "helper if input.workload.peak\n", []string{`no rule of the file adds "a/c"`}},
		"an id made at run time": {pkg + metadata("a/c", "deny") + "findings contains input.workload.kind if input.workload.peak\n", []string{"findings contains something other than an id"}},
		"findings as a value":    {pkg + metadata("a/c", "deny") + "findings := {\"a/c\"}\n", []string{"findings contains something other than an id"}},
		"a number as an id":      {pkg + metadata("a/c", "deny") + "findings contains 7 if input.workload.peak\n", []string{"findings contains something other than an id"}},
		"an id that is taken":    {ruleFile("sovereign.placement", "placement/sensitive", "\tinput.workload.peak"), []string{"already taken at ours/placement/"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refuses(t, mini(map[string]string{"placement/new.rego": tt.content}), tt.says...)
		})
	}
}

func refuses(t *testing.T, cfg policy.Config, says ...string) {
	t.Helper()
	engine, err := policy.Load(t.Context(), cfg)
	if err == nil || engine != nil {
		t.Fatal("it loads")
	}
	for _, part := range says {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error does not say %q:\n%v", part, err)
		}
	}
}

// A rule says all that is needed to explain it, in the known words.
func TestLoadRefusesIncompleteMetadata(t *testing.T) {
	t.Parallel()
	whole := ruleFile("sovereign.placement", "a/b", "\tinput.workload.peak")
	tests := map[string]struct{ from, to, says string }{
		"title":              {"# title: A rule\n", "", "title is missing"},
		"description":        {"# description: What it says.\n", "", "description is missing"},
		"message":            {"#   message: It is the case.\n", "", "custom.message is missing"},
		"fix":                {"#   fix: Change it.\n", "", "custom.fix is missing"},
		"a blank fix":        {"#   fix: Change it.\n", "#   fix: \" \"\n", "custom.fix is missing"},
		"effect":             {"#   effect: deny\n", "", "custom.effect"},
		"an unknown effect":  {"effect: deny", "effect: forbid", `custom.effect "forbid"`},
		"id":                 {"#   id: a/b\n", "", "custom.id"},
		"an id like a label": {"id: a/b", "id: K17", `custom.id "K17"`},
		"citations":          {"# related_resources:\n#   - ref: a-document#1\n", "", "related_resources is missing"},
		"no section":         {"a-document#1", "a-document", "document#section"},
		"no document":        {"a-document#1", `"#1"`, "document#section"},
		"unmet of a deny":    {"effect: deny", "effect: deny\n#   unmet: warn", "custom.unmet"},
		"no unmet":           {"effect: deny", "effect: oblige", "custom.unmet"},
		"an unknown key":     {"effect: deny", "effect: deny\n#   severity: high", "custom.severity is not known"},
		"a list as a text":   {"fix: Change it.", "fix: [a]", "custom.fix is not a text"},
		"a text as a list":   {"effect: deny", "effect: deny\n#   parameters: limit", "custom.parameters is not a list"},
		"a list of numbers":  {"effect: deny", "effect: deny\n#   parameters: [1]", "custom.parameters is not a list"},
	}
	load(t, mini(map[string]string{"placement/new.rego": whole}))
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			changed := strings.Replace(whole, tt.from, tt.to, 1)
			if changed == whole {
				t.Fatal("the test changes nothing")
			}
			refuses(t, mini(map[string]string{"placement/new.rego": changed}), tt.says, "new.rego")
		})
	}
}

// Without its entry point, or any file, a stage would decide nothing.
func TestLoadRefusesWhatDecidesNothing(t *testing.T) {
	t.Parallel()
	for _, stage := range policy.Stages() {
		files := map[string]string{}
		for _, file := range []string{"package", "rule", "duty"} {
			files[string(stage)+"/"+file+".rego"] = ""
		}
		refuses(t, mini(files), "sovereign."+string(stage), "entry point")
	}
	empty := mini(nil)
	empty.Directories[0].FS = fstest.MapFS{"README.md": {Data: []byte("no rules")}}
	refuses(t, empty, "ours", "no Rego file")
	none := mini(nil)
	none.Directories = nil
	refuses(t, none, "entry point")
	refuses(t, policy.Config{})
	broken := mini(nil)
	broken.Schemas["facts-placement"] = []byte("{")
	refuses(t, broken, "facts-placement")
}

// An organisation's rules tighten; they cannot reach into ours.
func TestLoadRefusesCustomFlaws(t *testing.T) {
	t.Parallel()
	const pkg = "package sovereign.custom.placement\n\nimport rego.v2\n\n"
	tests := map[string]struct {
		content string
		says    []string
	}{
		"data that is not read":     {ruleFile("sovereign.custom.placement", "custom/a", "\tinput.workload.kind in data.forbidden.kinds"), []string{"own/new.rego:", "data.forbidden.kinds", "data files"}},
		"absent data in a negation": {ruleFile("sovereign.custom.placement", "custom/a", "\tnot data.nowhere.kinds"), []string{"data.nowhere.kinds"}},
		"a rule that is not there":  {ruleFile("sovereign.custom.placement", "custom/a", "\tdata.sovereign.nowhere"), []string{"data.sovereign.nowhere"}},
		"a computed name":           {ruleFile("sovereign.custom.placement", "custom/a", "\tsome name in {\"kindd\"}\n\tnot input.workload[name]"), []string{"computed"}},
		"a name in a text":          {ruleFile("sovereign.custom.placement", "custom/a", "\tnot object.get(input.workload, \"kindd\", \"a\") == \"x\""), []string{"as a whole"}},
		"a word that never is":      {ruleFile("sovereign.custom.placement", "custom/a", "\tinput.workload.sensitivity == \"Sensitive\""), []string{"input.workload.sensitivity is never \"Sensitive\""}},
		"our package":               {ruleFile("sovereign.placement", "custom/a", "\tinput.workload.peak"), []string{"own/new.rego", "sovereign.custom.placement"}},
		"a package of nobody":       {"package sovereign.lib\n\nimport rego.v2\n\na := 1\n", []string{"own/new.rego", "sovereign.custom.placement"}},
		"the parameters":            {"package sovereign.parameters\n\nimport rego.v2\n\nlimit := 9\n", []string{"sovereign.custom.placement"}},
		"a deeper package":          {"package sovereign.custom.placement.deep\n\nimport rego.v2\n\na := 1\n", []string{"sovereign.custom.placement"}},
		"an id of ours":             {ruleFile("sovereign.custom.placement", "a/b", "\tinput.workload.peak"), []string{"custom/"}},
		"our very id":               {ruleFile("sovereign.custom.placement", "placement/sensitive", "\tinput.workload.peak"), []string{"already taken"}},
		"a requirement":             {strings.Replace(ruleFile("sovereign.custom.placement", "custom/a", "\tinput.workload.peak"), "effect: deny", "effect: require", 1), []string{"custom/a", "denies, obliges, warns or advises"}},
		"its own decision":          {pkg + "decision := {\"findings\": set(), \"obliged\": set(), \"met\": set()}\n", []string{"defines decision"}},
		"a part of decision":        {pkg + "decision.findings contains \"custom/a\" if input.workload.peak\n", []string{"decision"}},
		"an unknown field":          {ruleFile("sovereign.custom.placement", "custom/a", "\tinput.workload.sensitivty == \"x\""), []string{"own/new.rego", "sensitivty"}},
		"an unknown parameter": {
			ruleFile("sovereign.custom.placement", "custom/a", "\tinput.workload.count > data.sovereign.parameters.limt"), []string{"own/new.rego", "limt"},
		},
		"findings by key":  {pkg + "findings[\"custom/a\"] := true if input.workload.peak\n", nil},
		"the old negation": {strings.Replace(ruleFile("sovereign.custom.placement", "custom/a", "\tnot input.workload.peak"), "import rego.v2\n", "", 1), []string{"own/new.rego", "rego.v2"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refuses(t, withCustom(mini(nil), map[string]string{"new.rego": tt.content}), tt.says...)
		})
	}
}

// The digest changes with every byte and every name of a rule.
func TestDigest(t *testing.T) {
	t.Parallel()
	digests := []string{load(t, mini(nil)).Digest()}
	if again := load(t, mini(nil)).Digest(); again != digests[0] || !strings.HasPrefix(again, "sha256:") || len(again) != 71 {
		t.Errorf("the digest is %s, then %s", digests[0], again)
	}
	rule := ruleFile("sovereign.placement", "a/b", "\tinput.workload.peak")
	for _, files := range []map[string]string{
		{"placement/a.rego": rule}, {"placement/b.rego": rule}, {"placement/a.rego": rule + "# a note\n"},
	} {
		digest := load(t, mini(files)).Digest()
		if slices.Contains(digests, digest) {
			t.Errorf("other rules, the digest of before")
		}
		digests = append(digests, digest)
	}
}
