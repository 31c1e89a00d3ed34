package policy_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

// An answer that does not have the shape, or speaks of rules that nobody
// documented for this stage, is an error and never a permission.
func TestWrongAnswersAreErrors(t *testing.T) {
	t.Parallel()
	const pkg = "package sovereign.placement\n\nimport rego.v2\n\n"
	subjects := func(pair string) map[string]string {
		return map[string]string{
			"placement/package.rego":  strings.Replace(declaration(policy.Placement), `"met": met}`, `"met": met, "subjects": subjects}`, 1),
			"placement/subjects.rego": pkg + "subjects contains " + pair + " if input.workload.peak\n",
		}
	}
	tests := map[string]map[string]string{
		"evidence of nobody":         {"placement/new.rego": pkg + "met contains \"a/b\" if input.workload.peak\n"},
		"evidence of another stage":  {"placement/new.rego": pkg + "met contains \"workload/duty\" if input.workload.peak\n"},
		"a subject without an index": subjects(`["placement/sensitive"]`),
		"a subject before the first": subjects(`["placement/sensitive", -1]`),
		"half an index":              subjects(`["placement/sensitive", 0.5]`),
		"an index in words":          subjects(`["placement/sensitive", "0"]`),
		"a subject of nobody":        subjects(`["a/b", 0]`),
		"a subject that is a text":   subjects(`"placement/sensitive"`),
	}
	for name, files := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			engine := load(t, mini(files))
			if _, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts("public", true)); !errors.Is(err, policy.ErrResult) {
				t.Errorf("the error is %v", err)
			}
			if _, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts("public", false)); err != nil {
				t.Errorf("where the flaw does not show: %v", err)
			}
		})
	}
}

// A function that fails is an error, not a rule that does not apply.
func TestFailingFunctionsAreErrors(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"division by zero": "\t1 / (input.workload.count - 1) > 0",
		"not a number":     "\tto_number(input.workload.kind) > 0",
		"in a negation":    "\tnot to_number(input.workload.kind) == 0",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			engine := load(t, mini(map[string]string{"placement/new.rego": ruleFile("sovereign.placement", "a/b", body)}))
			if out, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts("public", false)); err == nil {
				t.Errorf("the answer is %+v", out)
			}
		})
	}
}

// Two values of one rule are a contradiction, not a choice.
func TestContradictionsAreErrors(t *testing.T) {
	t.Parallel()
	engine := load(t, mini(map[string]string{"placement/new.rego": ruleFile("sovereign.placement", "a/b", "\tlevel == 1") +
		"\nlevel := 1 if input.workload.peak\n\nlevel := 2 if input.posture == \"normal\"\n"}))
	if out, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts("public", true)); err == nil {
		t.Errorf("the answer is %+v", out)
	}
}

// Facts that are absent, of another type or too many are refused before any
// rule sees them.
func TestFactsOfAnotherShapeAreErrors(t *testing.T) {
	t.Parallel()
	engine := load(t, mini(nil))
	fields := func(posture, workload, copies policy.Value) []policy.Field {
		return []policy.Field{{Name: "posture", Value: posture}, {Name: "workload", Value: workload}, {Name: "copies", Value: copies}}
	}
	text, none := policy.String("normal"), policy.Array(nil)
	whole := policy.Object(
		policy.Field{Name: "sensitivity", Value: text}, policy.Field{Name: "kind", Value: text},
		policy.Field{Name: "peak", Value: policy.Bool(true)}, policy.Field{Name: "count", Value: policy.Int(1)},
	)
	tests := map[string]policy.Value{
		"nothing":            policy.Object(),
		"a text":             text,
		"one too few":        policy.Object(fields(text, whole, none)[:2]...),
		"one too many":       policy.Object(append(fields(text, whole, none), policy.Field{Name: "more", Value: text})...),
		"one inside absent":  policy.Object(fields(text, policy.Object(policy.Field{Name: "kind", Value: text}), none)...),
		"a text as a list":   policy.Object(fields(text, whole, text)...),
		"a switch as a text": policy.Object(fields(policy.Bool(true), whole, none)...),
		"a list of texts":    policy.Object(fields(text, whole, policy.Strings([]string{"a"}))...),
	}
	if _, err := engine.Evaluate(t.Context(), policy.Placement, policy.Object(fields(text, whole, none)...)); err != nil {
		t.Fatal(err)
	}
	for name, facts := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if out, err := engine.Evaluate(t.Context(), policy.Placement, facts); !errors.Is(err, policy.ErrShape) {
				t.Errorf("the answer is %+v, the error %v", out, err)
			}
		})
	}
}

// Something undefined inside a negation must not silence a refusal. With the
// engine's old negation it does, which is why files have to import rego.v2.
func TestUndefinedInsideANegationDoesNotSilenceARefusal(t *testing.T) {
	t.Parallel()
	body := "\tnot startswith(zone, \"state-\")"
	source := ruleFile("sovereign.placement", "a/b", body) + "\nzone := \"state-network\" if input.workload.peak\n"
	engine := load(t, mini(map[string]string{"placement/new.rego": source}))
	for peak, want := range map[bool][]string{false: {"a/b"}, true: nil} {
		out, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts("public", peak))
		if diff := cmp.Diff(want, out.Findings); err != nil || diff != "" {
			t.Errorf("with the zone known %v: %v (-want +got):\n%s", peak, err, diff)
		}
	}
	for imported, refuses := range map[string]bool{"rego.v2": true, "rego.v1": false} {
		if got := refusesUndefined(t, strings.Replace(source, "rego.v2", imported, 1)); got != refuses {
			t.Errorf("with %s an undefined zone is refused: %v", imported, got)
		}
	}
}

// A rule that does not end is stopped at the deadline, or with its context.
func TestDeadline(t *testing.T) {
	t.Parallel()
	many := "some a in many\n\tsome b in many\n\tsome c in many\n\tsome d in many\n\tsome e in many\n\tsome f in many\n\tsome g in many\n\tsome h in many\n\tsome i in many\n\ta + b + c + d + e + f + g + h + i == input.workload.count - 9"
	const numbers = "\nmany := {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}\n"
	for name, body := range map[string]string{
		"nested loops": "\t" + many, "a comprehension": "\tcount([a | " + strings.ReplaceAll(many, "\n\t", "; ") + "]) > 0",
		"a negation": "\tnot count([a | " + strings.ReplaceAll(many, "\n\t", "; ") + "]) == 0",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg := mini(map[string]string{"placement/new.rego": ruleFile("sovereign.placement", "a/b", body) + numbers})
			cfg.Deadline = 50 * time.Millisecond
			engine := load(t, cfg)
			start := time.Now()
			out, err := engine.Evaluate(t.Context(), policy.Placement, miniFacts("public", false))
			if !errors.Is(err, policy.ErrDeadline) || !cmp.Equal(out, policy.Outcome{}) {
				t.Errorf("the answer is %+v, the error %v", out, err)
			}
			bounded(t, start)

			cfg.Probes = map[policy.Stage][]policy.Value{policy.Placement: {miniFacts("public", false)}}
			if _, err := policy.Load(t.Context(), cfg); !errors.Is(err, policy.ErrDeadline) {
				t.Errorf("with a probe it loads: %v", err)
			}

			cfg.Deadline, cfg.Probes = time.Hour, nil
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			engine = load(t, cfg)
			start = time.Now()
			if _, err := engine.Evaluate(ctx, policy.Placement, miniFacts("public", false)); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("with a context that ends: %v", err)
			}
			bounded(t, start)
		})
	}
}

// bounded allows for a busy machine, not for a rule that runs on.
func bounded(t *testing.T, start time.Time) {
	t.Helper()
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("stopping took %s", took)
	}
}

func TestCancelledContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := load(t, mini(nil)).Evaluate(ctx, policy.Placement, miniFacts("public", false)); !errors.Is(err, context.Canceled) {
		t.Errorf("evaluating: %v", err)
	}
	if _, err := policy.Load(ctx, mini(nil)); !errors.Is(err, context.Canceled) {
		t.Errorf("loading: %v", err)
	}
}

// One engine serves many goroutines, some of which give up.
func TestConcurrentEvaluation(t *testing.T) {
	t.Parallel()
	engine := load(t, mini(nil))
	want := map[string][]string{"public": nil, "sensitive": {"workload/sensitive"}}
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			for range 50 {
				for sensitivity := range maps.Keys(want) {
					out, err := engine.Evaluate(t.Context(), policy.Workload, miniFacts(sensitivity, false))
					if diff := cmp.Diff(want[sensitivity], out.Findings); err != nil || diff != "" {
						t.Errorf("%s: %v\n%s", sensitivity, err, diff)
					}
				}
				ctx, cancel := context.WithCancel(t.Context())
				cancel()
				if _, err := engine.Evaluate(ctx, policy.Workload, miniFacts("public", false)); err == nil {
					t.Error("a cancelled question is answered")
				}
			}
		})
	}
	workers.Wait()
}

// Policy has no clock, no network, no environment and no chance. Whatever
// the engine calls non-deterministic is an error when loading.
func TestAllowedBuiltinsAreDeterministic(t *testing.T) {
	t.Parallel()
	known := map[string]*ast.Builtin{}
	for _, b := range ast.CapabilitiesForThisVersion().Builtins {
		known[b.Name] = b
	}
	for _, name := range policy.AllowedBuiltins() {
		b := known[name]
		if b == nil {
			t.Errorf("%s is no function of this engine", name)
			continue
		}
		outside := strings.HasPrefix(name, "http.") || strings.HasPrefix(name, "net.") || strings.HasPrefix(name, "rand.") ||
			strings.HasPrefix(name, "uuid.") || strings.HasPrefix(name, "opa.") || strings.HasPrefix(name, "time.") || strings.HasPrefix(name, "io.")
		if b.Nondeterministic || outside {
			t.Errorf("%s depends on more than its arguments", name)
		}
		delete(known, name)
	}
	tested := 0
	for name, b := range known {
		if strings.HasPrefix(name, "internal.") || b.Infix != "" || name == "print" {
			continue // not written as a call, or taken out when compiled
		}
		tested++
		arguments := strings.TrimSuffix(strings.Repeat("input.posture, ", len(b.Decl.FuncArgs().Args)), ", ")
		body := fmt.Sprintf("\t%s(%s)", name, arguments)
		_, err := policy.Load(t.Context(), mini(map[string]string{"placement/new.rego": ruleFile("sovereign.placement", "a/b", body)}))
		if err == nil || !strings.Contains(err.Error(), "undefined function "+name) {
			t.Errorf("%s loads: %v", name, err)
		}
	}
	for _, name := range []string{"http.send", "time.now_ns", "opa.runtime", "rand.intn", "uuid.rfc4122", "net.lookup_ip_addr"} {
		if known[name] == nil {
			t.Errorf("%s was not tried", name)
		}
	}
	if tested < 50 {
		t.Errorf("only %d functions were tried", tested)
	}
}
