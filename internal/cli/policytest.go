package cli

import (
	"context"
	"flag"
	"fmt"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

func policyTestVerb() verb {
	return verb{
		name: "policy test", arguments: "[DIRECTORY...]",
		summary: "run the tests of the rules, with coverage",
		about: `Runs the Rego tests (_test.rego files) of the embedded rules or, where directories are given, of the own rules in
them. It passes if every test holds, every line of every rule is reached by a test, and every file has the
standard format. The exit code is 1 if it does not pass, and 3 if there is no test at all.`,
		examples: [][2]string{
			{"NAME policy test", "test the embedded rules"},
			{"NAME policy test rules/", "test own rules"},
		},
		setup: func(flags *flag.FlagSet) runner {
			var a assemblyFlags
			a.declareProfile(flags)
			return func(ctx context.Context, s *session, args []string) (int, error) {
				result, err := assembly.Test(ctx, a.Profile, args)
				if err != nil {
					return exitError, err
				}
				return s.policyTests(result)
			}
		},
	}
}

func (s *session) policyTests(r *policy.TestReport) (int, error) {
	var b strings.Builder
	for _, f := range r.Failures {
		fmt.Fprintf(&b, "%s:%d: FAIL %s: %s\n", clean(f.File), f.Line, clean(f.Name), clean(f.Reason))
	}
	for _, line := range r.Uncovered {
		fmt.Fprintf(&b, "%s: no test reaches this line\n", clean(line))
	}
	for _, file := range r.Unformatted {
		fmt.Fprintf(&b, "%s: not in the standard format\n", clean(file))
	}
	fmt.Fprintf(&b, "%d passed, %d failed, %.1f %% of the lines reached\n", r.Passed, len(r.Failures), r.CoveragePercent)
	if _, err := s.Stdout.Write([]byte(b.String())); err != nil {
		return exitError, fmt.Errorf("writing the result of the tests: %w", err)
	}
	switch {
	case r.Passed+len(r.Failures) == 0:
		return exitCannotTell, nil
	case !r.Passes():
		return exitNo, nil
	}
	return exitYes, nil
}
