package cli

import (
	"context"
	"flag"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

func explainVerb() verb {
	return verb{
		name: "explain", arguments: "RULE",
		summary: "explain a rule: what it says, its source, how to satisfy it",
		about: `Explains a rule in plain words: what it looks at, what it does when it applies, its status in the profile and the
doubt about it, its sources, what would make a denied copy pass, and an example.`,
		examples: [][2]string{
			{"NAME explain --list", "every rule with its status"},
			{"NAME explain public-cloud/sensitive-data", "one rule, as a decision names it"},
			{"NAME explain --profile estonia-2014 public-cloud/sensitive-data", "its status in another profile"},
		},
		setup: func(flags *flag.FlagSet) runner {
			c := new(explainCommand)
			c.assembly.declareProfile(flags)
			c.assembly.declarePolicies(flags)
			flags.BoolVar(&c.list, "list", false, "list the rules")
			return c.run
		},
	}
}

type explainCommand struct {
	assembly assemblyFlags
	list     bool
}

func (c *explainCommand) run(ctx context.Context, s *session, args []string) (int, error) {
	switch {
	case c.list && len(args) > 0:
		return exitError, misused("explain takes a RULE or --list, not both")
	case !c.list && len(args) != 1:
		return exitError, misused("explain takes the id of one rule; --list lists them")
	}
	decider, err := c.assembly.open(ctx, s)
	if err != nil {
		return exitError, err
	}
	rules := ruleViews(decider)
	options := report.Options{Colour: s.colour(s.Stdout), Width: s.columns(s.Stdout), Documents: decider.Profile().Titles()}
	if c.list {
		return exitYes, report.RuleList(s.Stdout, rules, options)
	}
	at := slices.IndexFunc(rules, func(r *report.Rule) bool { return r.ID == args[0] })
	if at < 0 {
		return exitError, unknownRule(args[0], rules)
	}
	rule := rules[at]
	if rule.Example, err = example(ctx, rule.ID); err != nil {
		return exitError, err
	}
	return exitYes, report.RuleText(s.Stdout, rule, options)
}

// unknownRule suggests the rules whose id, or a part of it, is near.
func unknownRule(word string, rules []*report.Rule) error {
	ids := make([]string, len(rules))
	var near []string
	for i, r := range rules {
		ids[i] = r.ID
		if word != "" && strings.Contains(r.ID, strings.ToLower(word)) {
			near = append(near, r.ID)
		}
	}
	if best := document.Nearest(word, ids); best != "" && !slices.Contains(near, best) {
		near = append([]string{best}, near...)
	}
	suggestion := "--list lists them"
	if len(near) > 0 {
		suggestion = "did you mean " + strings.Join(near[:min(len(near), nearestShown)], ", ") + "?"
	}
	return misused("there is no rule %s; %s", document.Quote(word), suggestion)
}
