package cli

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

// rulesPage is the name of the page in its directory.
const rulesPage = "rules.md"

func policyDocsVerb() verb {
	return verb{
		name:    "policy docs",
		summary: "write the reference of the rules",
		about: `Writes the reference of the rules as a Markdown page: every statement of the sources with its answer, then every
rule with its status in each embedded profile. The page is printed, or written to rules.md in a directory.`,
		examples: [][2]string{
			{"NAME policy docs", "print the page"},
			{"NAME policy docs --output docs/guides", "write docs/guides/rules.md"},
		},
		setup: func(flags *flag.FlagSet) runner {
			directory := flags.String("output", "", "write rules.md in this `DIRECTORY` instead of printing it")
			return func(ctx context.Context, s *session, args []string) (int, error) {
				if len(args) > 0 {
					return exitError, misused("policy docs takes no arguments: %s", document.Quote(args[0]))
				}
				return s.policyDocs(ctx, *directory)
			}
		},
	}
}

func (s *session) policyDocs(ctx context.Context, directory string) (int, error) {
	var a assemblyFlags
	decider, err := a.open(ctx, s)
	if err != nil {
		return exitError, err
	}
	profiles, titles, err := embeddedProfiles(ctx)
	if err != nil {
		return exitError, err
	}
	var rules []*report.Rule
	for _, r := range decider.Rules() {
		rules = append(rules, newRuleView(r, profiles...))
	}
	statements, err := readStatements(rules)
	if err != nil {
		return exitError, err
	}
	path := ""
	if directory != "" {
		const searchable = 0o755
		if err := os.MkdirAll(directory, searchable); err != nil {
			return exitError, fmt.Errorf("writing the page of rules: %w", err)
		}
		path = filepath.Join(directory, rulesPage)
	}
	out, err := s.output(path)
	if err != nil {
		return exitError, err
	}
	defer out.discard()
	if err := report.RulesPage(out, statements, rules, profile.Names(), report.Options{Documents: titles}); err != nil {
		return exitError, err
	}
	return exitYes, out.commit()
}

// embeddedProfiles loads every embedded profile, and the titles of all
// documents that they know.
func embeddedProfiles(ctx context.Context) ([]*profile.Profile, map[string]string, error) {
	titles := map[string]string{}
	var profiles []*profile.Profile
	for _, name := range profile.Names() {
		p, err := profile.Load(ctx, name)
		if err != nil {
			return nil, nil, err
		}
		profiles = append(profiles, p)
		maps.Copy(titles, p.Titles())
	}
	return profiles, titles, nil
}
