// Package cli is the command line: one file a verb. It reads arguments and
// files, asks the domain, and prints reports to standard output and
// everything else to standard error. Every verb ends with one of five exit
// codes.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Environment is everything the command line takes from the process.
type Environment struct {
	// Args are the arguments after the program's name.
	Args   []string
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	// Name is what the program was called by; help and errors use it.
	Name string
	// Getenv reads NO_COLOR, TERM and COLUMNS.
	Getenv func(string) string
	// IsTerminal tells whether somebody watches a writer.
	IsTerminal func(io.Writer) bool
	// Clock measures progress; no decision depends on it.
	Clock clock.Clock
	// Version, Commit and Date say which build this is.
	Version, Commit, Date string
}

// The exit codes of every verb; decide has a fourth.
const (
	exitYes        = placement.ExitYes
	exitNo         = placement.ExitNo
	exitError      = placement.ExitError
	exitCannotTell = placement.ExitCannotTell
)

// Main runs one command and returns the exit code of the process.
func Main(ctx context.Context, env Environment) int {
	if env.Name == "" {
		env.Name = "sovereign"
	}
	s := &session{Environment: env}
	code, err := s.run(ctx, env.Args)
	if err != nil {
		s.complain(err)
		return exitError
	}
	return code
}

// IsVerb tells whether a word is the first word of a command, or one of the
// flags that ask for help or the version.
func IsVerb(word string) bool {
	switch word {
	case "help", "-h", "-help", "--help", "--version":
		return true
	}
	for _, v := range verbs() {
		if first, _, _ := strings.Cut(v.name, " "); first == word {
			return true
		}
	}
	return false
}

// session is one run of the command line.
type session struct {
	Environment
}

func (s *session) run(ctx context.Context, args []string) (int, error) {
	if len(args) == 0 {
		if err := s.overview(s.Stderr); err != nil {
			return exitError, err
		}
		return exitError, nil
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		return s.help(args[1:])
	case "--version":
		args = append([]string{"version"}, args[1:]...)
	}
	v, rest, err := find(args)
	if err != nil {
		return exitError, s.usage("help", err)
	}
	flags := s.newFlags(v.name)
	run := v.setup(flags)
	positional, err := parse(flags, rest)
	if errors.Is(err, errHelp) {
		return exitYes, s.describe(s.Stdout, v)
	}
	if err != nil {
		return exitError, s.usage("help "+v.name, err)
	}
	code, err := run(ctx, s, positional)
	if u := new(usageError); errors.As(err, &u) {
		return exitError, s.usage("help "+v.name, u)
	}
	return code, err
}

// find returns the verb that the arguments begin with and the rest of them.
func find(args []string) (*verb, []string, error) {
	all := verbs()
	var firsts, seconds []string
	for i := range all {
		first, second, two := strings.Cut(all[i].name, " ")
		firsts = append(firsts, first)
		if first != args[0] {
			continue
		}
		if !two {
			return &all[i], args[1:], nil
		}
		seconds = append(seconds, second)
		if len(args) > 1 && args[1] == second {
			return &all[i], args[2:], nil
		}
	}
	if len(seconds) == 0 {
		return nil, nil, misused("there is no verb %s%s", document.Quote(args[0]), meant(args[0], firsts))
	}
	if len(args) < 2 {
		return nil, nil, misused("%s needs a second word: %s", args[0], strings.Join(seconds, ", "))
	}
	return nil, nil, misused("%s has no verb %s: it has %s%s", args[0], document.Quote(args[1]), strings.Join(seconds, ", "), meant(args[1], seconds))
}

// meant suggests the nearest valid word.
func meant(word string, candidates []string) string {
	if near := document.Nearest(word, candidates); near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}
