package cli

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// help answers "help", "help VERB" and the flags that ask for it.
func (s *session) help(words []string) (int, error) {
	if len(words) == 0 {
		return exitYes, s.overview(s.Stdout)
	}
	if group := s.group(words[0]); len(words) == 1 && group != "" {
		if _, err := io.WriteString(s.Stdout, group); err != nil {
			return exitError, fmt.Errorf("writing the help: %w", err)
		}
		return exitYes, nil
	}
	v, _, err := find(words)
	if err != nil {
		return exitError, s.usage("help", err)
	}
	return exitYes, s.describe(s.Stdout, v)
}

// group lists the verbs that begin with a word, such as policy; it is empty
// where none has a second word.
func (s *session) group(word string) string {
	var b strings.Builder
	longest := 0
	for _, v := range verbs() {
		if strings.HasPrefix(v.name, word+" ") {
			longest = max(longest, len(v.name))
		}
	}
	for _, v := range verbs() {
		if strings.HasPrefix(v.name, word+" ") {
			fmt.Fprintf(&b, "  %s %-*s  %s\n", s.Name, longest, v.name, v.summary)
		}
	}
	return b.String()
}

// overview is the list of verbs.
func (s *session) overview(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s decides where the systems of a state may stand: at home, in a public cloud, or in a\ndata embassy. Every answer names its rule and its source.\n\n", s.Name)
	all := verbs()
	longest := 0
	for _, v := range all {
		longest = max(longest, len(v.name))
	}
	for _, v := range all {
		fmt.Fprintf(&b, "  %s %-*s  %s\n", s.Name, longest, v.name, v.summary)
	}
	fmt.Fprintf(&b, "\n%s help VERB explains one. Exit codes: 0 yes, 1 no, 2 error, 3 cannot tell, 4 only by exception.\n", s.Name)
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("writing the help: %w", err)
	}
	return nil
}

// describe is the help of one verb: usage, what it does, flags, examples.
func (s *session) describe(w io.Writer, v *verb) error {
	flags := s.newFlags(v.name)
	v.setup(flags)
	var b strings.Builder
	usage := s.Name + " " + v.name
	hasFlags := false
	flags.VisitAll(func(*flag.Flag) { hasFlags = true })
	if hasFlags {
		usage += " [FLAGS]"
	}
	if v.arguments != "" {
		usage += " " + v.arguments
	}
	fmt.Fprintf(&b, "%s\n\n%s\n", usage, strings.TrimSpace(v.about))
	if hasFlags {
		b.WriteString("\nFlags:\n")
		describeFlags(&b, flags)
	}
	b.WriteString("\nExamples:\n")
	for _, e := range v.examples {
		fmt.Fprintf(&b, "  # %s\n  %s\n", e[1], strings.ReplaceAll(e[0], "NAME", s.Name))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("writing the help: %w", err)
	}
	return nil
}

func describeFlags(b *strings.Builder, flags *flag.FlagSet) {
	type line struct{ flag, text string }
	var lines []line
	longest := 0
	flags.VisitAll(func(f *flag.Flag) {
		value, text := flag.UnquoteUsage(f)
		if value != "" {
			value = " " + value
		}
		lines = append(lines, line{"--" + f.Name + value, text})
		longest = max(longest, len(f.Name)+len(value)+len("--"))
	})
	for _, l := range lines {
		fmt.Fprintf(b, "  %-*s  %s\n", longest, l.flag, l.text)
	}
}
