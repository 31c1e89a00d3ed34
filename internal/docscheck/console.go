package docscheck

import (
	"fmt"
	"strings"
)

// Elision stands in a page for what is left out: alone on a line for any
// number of lines, within a line for any text.
const Elision = "..."

// Command is one command of a page, with what the page shows it printing.
type Command struct {
	// Line is where the command stands in the page, counted from one.
	Line int
	// Text is the command without its prompt, and Input what a here-document
	// under it gives to its standard input.
	Text, Input string
	// Output is what follows, without blanks at line ends.
	Output []string
}

// Commands reads the fenced blocks of a page that are marked `console`: a
// line that begins with "$ " is a command, what follows is its output.
func Commands(page string) ([]Command, error) {
	var found []Command
	inside, until, before := false, "", 0
	for i, line := range strings.Split(page, "\n") {
		last := len(found) - 1
		switch {
		case until != "" && line == until:
			until = ""
		case until != "":
			found[last].Input += line + "\n"
		case strings.HasPrefix(line, "```"):
			inside, before = !inside && line == "```console", len(found)
		case !inside:
		case strings.HasPrefix(line, "$ "):
			text, marker, _ := strings.Cut(strings.TrimPrefix(line, "$ "), " <<")
			until = strings.Trim(marker, "'")
			found = append(found, Command{Line: i + 1, Text: text})
		case len(found) == before:
			return nil, fmt.Errorf("line %d: output without a command: begin the block with \"$ \"", i+1)
		default:
			found[last].Output = append(found[last].Output, strings.TrimRight(line, " "))
		}
	}
	if until != "" {
		return nil, fmt.Errorf("line %d: the here-document has no end %q", found[len(found)-1].Line, until)
	}
	return found, nil
}

// Words splits a command at blanks; single quotes hold a word together. A
// shell would do more, and what only a shell does is refused.
func Words(text string) ([]string, error) {
	var words []string
	var word strings.Builder
	quoted, begun := false, false
	for _, r := range text {
		switch {
		case r == '\'':
			quoted, begun = !quoted, true
		case !quoted && r == ' ':
			if begun {
				words = append(words, word.String())
			}
			begun = false
			word.Reset()
		case !quoted && strings.ContainsRune("|&;$`\"\\*?(){}<", r):
			return nil, fmt.Errorf("%q holds %q, which only a shell understands", text, r)
		default:
			begun = true
			word.WriteRune(r)
		}
	}
	if quoted {
		return nil, fmt.Errorf("%q has a quote without an end", text)
	}
	if begun {
		words = append(words, word.String())
	}
	return words, nil
}

// Same tells whether a page shows what was printed, elisions allowed.
func Same(shown, printed []string) bool {
	if len(shown) == 0 {
		return len(printed) == 0
	}
	if shown[0] == Elision {
		for skipped := 0; skipped <= len(printed); skipped++ {
			if Same(shown[1:], printed[skipped:]) {
				return true
			}
		}
		return false
	}
	return len(printed) > 0 && sameLine(shown[0], printed[0]) && Same(shown[1:], printed[1:])
}

func sameLine(shown, printed string) bool {
	before, after, elided := strings.Cut(shown, Elision)
	if !elided {
		return shown == printed
	}
	rest, begins := strings.CutPrefix(printed, before)
	return begins && strings.HasSuffix(rest, after)
}
