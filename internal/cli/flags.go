package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

var errHelp = flag.ErrHelp

// texts is a flag that may be given several times.
type texts []string

// String is what help shows as the default: nothing.
func (t *texts) String() string { return "" }

// Set adds a value.
func (t *texts) Set(value string) error {
	if value == "" {
		return errors.New("it is empty")
	}
	*t = append(*t, value)
	return nil
}

// choice is a flag with a closed list of words.
type choice struct {
	value string
	words []string
}

// String is the word chosen.
func (c *choice) String() string {
	if c == nil {
		return ""
	}
	return c.value
}

// Set chooses a word of the list.
func (c *choice) Set(value string) error {
	if !slices.Contains(c.words, value) {
		return fmt.Errorf("it is one of %s%s", strings.Join(c.words, ", "), meant(value, c.words))
	}
	c.value = value
	return nil
}

// formats declares the --format flag; the first format is the default.
func formats(flags *flag.FlagSet, words ...string) *choice {
	c := &choice{value: words[0], words: words}
	flags.Var(c, "format", "the `FORMAT` of the report: "+strings.Join(words, ", ")+" (default "+words[0]+")")
	return c
}

func (s *session) newFlags(name string) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	return flags
}

// parse reads flags wherever they stand, before or after the other
// arguments, which it returns. After "--" nothing is a flag.
func parse(flags *flag.FlagSet, args []string) ([]string, error) {
	var positional []string
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return nil, flagError(flags, err)
		}
		rest := flags.Args()
		if used := len(args) - len(rest); used > 0 && args[used-1] == "--" {
			return append(positional, rest...), nil
		}
		if len(rest) == 0 {
			break
		}
		positional = append(positional, rest[0])
		args = rest[1:]
	}
	return positional, nil
}

var undefinedFlag = regexp.MustCompile(`^flag provided but not defined: -(.*)$`)

// flagError says in the words of this command line what package flag says
// in its own.
func flagError(flags *flag.FlagSet, err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return errHelp
	}
	if m := undefinedFlag.FindStringSubmatch(err.Error()); m != nil {
		var names []string
		flags.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
		suggestion := ""
		if near := document.Nearest(m[1], names); near != "" {
			suggestion = "; did you mean --" + near + "?"
		}
		return misused("%s has no flag --%s%s", flags.Name(), clean(m[1]), suggestion)
	}
	return misused("%s", clean(dashes.ReplaceAllString(err.Error(), "$1--")))
}

// dashes finds the flags in the messages of package flag, which writes them
// with one dash.
var dashes = regexp.MustCompile(`(flag |argument: |for )-`)
