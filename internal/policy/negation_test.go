package policy_test

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/rego"
)

// refusesUndefined asks the engine itself, without our loading, whether the
// rule of the source applies to a workload without peak times.
func refusesUndefined(t *testing.T, source string) bool {
	t.Helper()
	results, err := rego.New(
		rego.Query("data.sovereign.placement.findings"), rego.Module("rule.rego", source),
		rego.Input(map[string]any{"workload": map[string]any{"peak": false}}),
	).Eval(t.Context())
	if err != nil || len(results) != 1 {
		t.Fatalf("%d results: %v", len(results), err)
	}
	findings, ok := results[0].Expressions[0].Value.([]any)
	if !ok {
		t.Fatalf("the findings are %v", results[0].Expressions[0].Value)
	}
	return len(findings) > 0
}
