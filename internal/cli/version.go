package cli

import (
	"context"
	"flag"
	"fmt"
	"io"
	"runtime"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

func versionVerb() verb {
	return verb{
		name:    "version",
		summary: "print which build this is, and which policy it holds",
		about: `Prints the version, the commit and the day of this build, the Go it was built with, and the policy it decides
with: profile and revision. The revision is a digest of rules, profile and catalogue; it is in every decision.`,
		examples: [][2]string{
			{"NAME version", "for a person"},
			{"NAME version --profile estonia-2014 --format json", "for a machine, with the revision of another profile"},
		},
		setup: func(flags *flag.FlagSet) runner {
			var a assemblyFlags
			a.declare(flags)
			format := formats(flags, "text", "json")
			return func(ctx context.Context, s *session, args []string) (int, error) {
				if len(args) > 0 {
					return exitError, misused("version takes no arguments")
				}
				decider, err := a.open(ctx, s)
				if err != nil {
					return exitError, err
				}
				return exitYes, s.version(format.value, decider.Policy())
			}
		},
	}
}

func (s *session) version(format string, policy placement.PolicyRef) error {
	build := struct {
		Version  string              `json:"version"`
		Commit   string              `json:"commit"`
		Date     string              `json:"date"`
		Go       string              `json:"go"`
		Platform string              `json:"platform"`
		Policy   placement.PolicyRef `json:"policy"`
	}{s.Version, s.Commit, s.Date, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH, policy}
	if format == "json" {
		if err := json.MarshalWrite(s.Stdout, build, jsontext.WithIndent("  ")); err != nil {
			return fmt.Errorf("writing the version: %w", err)
		}
		if _, err := io.WriteString(s.Stdout, "\n"); err != nil {
			return fmt.Errorf("writing the version: %w", err)
		}
		return nil
	}
	_, err := fmt.Fprintf(s.Stdout, "%s %s\ncommit    %s\nbuilt     %s\ngo        %s %s\nprofile   %s\nrevision  %s\n",
		s.Name, build.Version, build.Commit, build.Date, build.Go, build.Platform, clean(policy.Profile), policy.Revision)
	if err != nil {
		return fmt.Errorf("writing the version: %w", err)
	}
	return nil
}
