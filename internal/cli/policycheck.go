package cli

import (
	"context"
	"flag"
	"fmt"
	"io"
)

func policyCheckVerb() verb {
	return verb{
		name: "policy check", arguments: "DIRECTORY...",
		summary: "check that own rules load",
		about: `Loads own rules beside the embedded ones, as every other verb does, and says what is wrong with them: a field that
no schema knows, a function that is not allowed, a rule without documentation.`,
		examples: [][2]string{
			{"NAME policy check rules/", "check the rules of a directory"},
		},
		setup: func(flags *flag.FlagSet) runner {
			var a assemblyFlags
			a.declareProfile(flags)
			return func(ctx context.Context, s *session, args []string) (int, error) {
				if len(args) == 0 {
					return exitError, misused("policy check needs a directory with own rules")
				}
				a.policies = args
				decider, err := a.open(ctx, s)
				if err != nil {
					return exitError, err
				}
				own := 0
				for _, r := range decider.Rules() {
					if r.Custom {
						own++
					}
				}
				code, verdict := exitYes, fmt.Sprintf("own rules that load: %d; policy revision %s\n", own, decider.Policy().Revision)
				if own == 0 {
					code, verdict = exitCannotTell, "no own rule was found: nothing was checked\n"
				}
				if _, err := io.WriteString(s.Stdout, verdict); err != nil {
					return exitError, fmt.Errorf("writing the result: %w", err)
				}
				return code, nil
			}
		},
	}
}
