package cli

import (
	"context"
	"flag"
	"fmt"
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
				if own == 0 {
					fmt.Fprintf(s.Stdout, "no rule of one's own was found\n")
					return exitCannotTell, nil
				}
				if _, err := fmt.Fprintf(s.Stdout, "%d own rules load; policy revision %s\n", own, decider.Policy().Revision); err != nil {
					return exitError, fmt.Errorf("writing the result: %w", err)
				}
				return exitYes, nil
			}
		},
	}
}
