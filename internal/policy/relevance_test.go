package policy_test

import (
	"strings"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

var vocabulary = []string{"public", "limited", "sensitive", "classified"}

// What a rule tells apart is read from the rule. apart lists the words of
// sensitivity that may not be taken as one, peak and kind say whether these
// facts are read. The engine moves the fact of an inequality and of a set to
// a local first: then all words are told apart, which is slower and as right.
func TestRelevance(t *testing.T) {
	t.Parallel()
	all := strings.Join(vocabulary, " ")
	tests := map[string]struct {
		body, more string
		apart      string
		peak, kind bool
	}{
		"nothing":                     {body: "\tinput.posture == \"crisis\""},
		"an equality":                 {body: "\tinput.workload.sensitivity == \"limited\"", apart: "limited"},
		"the other way round":         {body: "\t\"limited\" == input.workload.sensitivity", apart: "limited"},
		"an inequality":               {body: "\tinput.workload.sensitivity != \"public\"", apart: all},
		"a unification":               {body: "\tinput.workload.sensitivity = \"public\"", apart: "public"},
		"a set":                       {body: "\tinput.workload.sensitivity in {\"limited\", \"public\"}", apart: all},
		"a list":                      {body: "\tinput.workload.sensitivity in [\"limited\"]", apart: all},
		"a negation":                  {body: "\tnot input.workload.sensitivity == \"limited\"", apart: "limited"},
		"a negation of a set":         {body: "\tnot input.workload.sensitivity in {\"limited\"}", apart: all},
		"a negation of a switch":      {body: "\tnot input.workload.peak", peak: true},
		"an equality of a switch":     {body: "\tinput.workload.peak == true", peak: true},
		"two rules":                   {body: "\tinput.workload.sensitivity == \"limited\"\n\thelper", more: "helper if input.workload.sensitivity == \"public\"", apart: "public limited"},
		"a local":                     {body: "\tx := input.workload.sensitivity\n\tx == \"limited\"", apart: all},
		"a local constant":            {body: "\tx := \"limited\"\n\tinput.workload.sensitivity == x", apart: all},
		"an argument":                 {body: "\tf(input.workload.sensitivity)", more: "f(x) if x == \"limited\"", apart: all},
		"the whole as an argument":    {body: "\tf(input.workload)", more: "f(w) if w.peak", apart: all, peak: true, kind: true},
		"the whole as a local":        {body: "\tw := input.workload\n\tw.peak", apart: all, peak: true, kind: true},
		"the whole input":             {body: "\tf(input)", more: "f(x) if x.workload.peak", apart: all, peak: true, kind: true},
		"an order":                    {body: "\tinput.workload.sensitivity > \"limited\"", apart: all},
		"a function":                  {body: "\tstartswith(input.workload.sensitivity, \"s\")", apart: all},
		"two facts":                   {body: "\tinput.workload.sensitivity == input.workload.kind", apart: all, kind: true},
		"a member chosen at run time": {body: "\tsome k\n\tinput.workload[k] == \"sensitive\"", apart: all, peak: true, kind: true},
		"any member":                  {body: "\t\"sensitive\" in input.workload", apart: all, peak: true, kind: true},
		"a part chosen at run time":   {body: "\tsome k\n\tinput[k].sensitivity == \"sensitive\"", apart: all, peak: true, kind: true},
		"every":                       {body: "\tevery c in input.copies { input.workload.sensitivity == c.role }", apart: all},
		"a constant in every":         {body: "\tevery _ in input.copies { input.workload.sensitivity == \"limited\" }", apart: "limited"},
		"a comprehension":             {body: "\tcount({c | some c in input.copies; input.workload.kind == c.role}) > 0", kind: true},
		"a list beside":               {body: "\tinput.copies[_].role == \"sensitive\""},
		"a key of an object":          {body: "\t{\"limited\": 1, \"public\": 2}[input.workload.sensitivity] > 1", apart: all},
		"inside a list":               {body: "\t[input.workload.sensitivity, 1] == [\"limited\", 1]", apart: all},
		"a number":                    {body: "\tinput.workload.count > 0"},
		"a rule of this package":      {body: "\tdata.sovereign.placement.helper", more: "helper if input.workload.sensitivity == \"public\"", apart: "public"},
		"replaced facts":              {body: "\thelper with input.workload.peak as input.workload.kind == \"x\"", more: "helper if input.posture == \"crisis\"", peak: true, kind: true},
		"all facts replaced":          {body: "\thelper with input as input", more: "helper if input.posture == \"crisis\"", apart: all, peak: true, kind: true},
		"a default and an else":       {body: "\tlevel == 1", more: "default level := 0\n\nlevel := 1 if {\n\tinput.posture == \"crisis\"\n} else := 2 if {\n\tinput.workload.peak\n}", peak: true},
		"a value":                     {body: "\tname == \"limited\"", more: "name := input.workload.sensitivity", apart: all},
		"a partial set":               {body: "\tcount(names) > 0", more: "names contains input.workload.kind if input.posture == \"crisis\"", kind: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := map[string]string{"placement/new.rego": ruleFile("sovereign.placement", "a/b", tt.body) + "\n" + tt.more + "\n"}
			checkRelevance(t, load(t, withoutReading(files)).Relevance(policy.Placement), tt.apart, tt.peak, tt.kind)
		})
	}
}

// withoutReading is the mini policy with nothing that reads the facts that
// are looked at here, so that a snippet stands for itself.
func withoutReading(files map[string]string) policy.Config {
	files["placement/rule.rego"] = ""
	files["placement/duty.rego"] = "package sovereign.placement\n\nimport rego.v2\n\n" +
		metadata("a/duty", "oblige", "unmet: warn") + "obliged contains \"a/duty\" if input.posture == \"wartime\"\n"
	return mini(files)
}

func checkRelevance(t *testing.T, r *policy.Relevance, apart string, peak, kind bool) {
	t.Helper()
	if got := r.Reads("workload.peak"); got != peak {
		t.Errorf("peak is read: %v", got)
	}
	if got := r.Reads("workload.kind"); got != kind {
		t.Errorf("kind is read: %v", got)
	}
	stands := map[string]string{}
	for _, word := range vocabulary {
		stands[word] = r.Word("workload.sensitivity", word, vocabulary)
	}
	for _, word := range vocabulary {
		own := stands[word] == word
		others := 0
		for _, other := range vocabulary {
			if other != word && stands[other] == stands[word] {
				others++
			}
		}
		if strings.Contains(apart, word) && (!own || others > 0) {
			t.Errorf("%s is taken as one with others: %v", word, stands)
		}
		if !strings.Contains(apart, word) && others == 0 && len(strings.Fields(apart)) < len(vocabulary)-1 {
			t.Errorf("%s is told apart although no rule does: %v", word, stands)
		}
	}
}

// Rules of an organisation count like ours.
func TestRelevanceOfCustomRules(t *testing.T) {
	t.Parallel()
	engine := load(t, withCustom(mini(nil), map[string]string{
		"a.rego": ruleFile("sovereign.custom.placement", "custom/a", "\tinput.workload.kind == \"register\"\n\tinput.workload.sensitivity == \"public\""),
	}))
	checkRelevance(t, engine.Relevance(policy.Placement), "public sensitive", true, true)
	checkRelevance(t, engine.Relevance(policy.Workload), "sensitive", true, false)
}
