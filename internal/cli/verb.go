package cli

import (
	"context"
	"flag"
)

// runner does the work of a verb with the arguments that are not flags.
type runner func(ctx context.Context, s *session, args []string) (int, error)

// verb is one command.
type verb struct {
	// name is one word, or two as in "policy test".
	name string
	// summary is its line in the list of verbs.
	summary string
	// arguments is the usage line after the flags.
	arguments string
	// about explains the verb in a few sentences.
	about string
	// examples are commands without the program's name, each with what it
	// does.
	examples [][2]string
	// setup declares the flags and returns what runs with them.
	setup func(flags *flag.FlagSet) runner
}

// verbs lists the commands in the order of help.
func verbs() []verb {
	return []verb{
		decideVerb(), sitesVerb(), explainVerb(), schemaVerb(),
		policyTestVerb(), policyCheckVerb(), policyDocsVerb(), versionVerb(),
	}
}
