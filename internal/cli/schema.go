package cli

import (
	"context"
	"flag"
	"fmt"
	"io"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

func schemaVerb() verb {
	return verb{
		name: "schema", arguments: "NAME",
		summary: "print the JSON Schema of a document",
		about: `Prints the JSON Schema (draft 2020-12) that a document is read against. An editor that knows it completes words
and underlines mistakes.`,
		examples: [][2]string{
			{"NAME schema --list", "the names of the schemas"},
			{"NAME schema workloads > workloads.schema.json", "the schema of workload documents, for an editor"},
		},
		setup: func(flags *flag.FlagSet) runner {
			list := flags.Bool("list", false, "list the names of the schemas")
			return func(_ context.Context, s *session, args []string) (int, error) { return s.schema(*list, args) }
		},
	}
}

func (s *session) schema(list bool, args []string) (int, error) {
	names := policies.SchemaNames()
	if list {
		if len(args) > 0 {
			return exitError, misused("schema takes a NAME or --list, not both")
		}
		return exitYes, s.lines(names)
	}
	if len(args) != 1 {
		return exitError, misused("schema takes the name of one schema; --list lists them")
	}
	text, err := policies.Schema(args[0])
	if err != nil {
		return exitError, misused("there is no schema %s%s; --list lists them", document.Quote(args[0]), meant(args[0], names))
	}
	if _, err := s.Stdout.Write(text); err != nil {
		return exitError, fmt.Errorf("writing the schema: %w", err)
	}
	return exitYes, nil
}

// lines prints names, one a line.
func (s *session) lines(names []string) error {
	for _, name := range names {
		if _, err := io.WriteString(s.Stdout, clean(name)+"\n"); err != nil {
			return fmt.Errorf("writing the list: %w", err)
		}
	}
	return nil
}
