package docscheck_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/cli"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/docscheck"
)

// root is the module's root as seen from this package.
const root = "../.."

// TestREADME runs the commands of README.md in their order, in a folder that
// holds the examples and nothing else, and compares what they print.
func TestREADME(t *testing.T) {
	page := read(t, "README.md")
	commands, err := docscheck.Commands(page)
	if err != nil {
		t.Fatalf("README.md, %s", err)
	}
	makefile := read(t, "Makefile")
	examples, err := filepath.Abs(filepath.Join(root, "examples"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.Symlink(examples, "examples"); err != nil {
		t.Fatal(err)
	}
	ran, code := 0, 0
	for _, command := range commands {
		printed, status, err := execute(t.Context(), command, makefile, code)
		if err != nil {
			t.Errorf("README.md:%d: $ %s: %s", command.Line, command.Text, err)
			continue
		}
		if code = status; strings.HasPrefix(command.Text, "sovereign ") {
			ran++
		}
		if !docscheck.Same(command.Output, printed) {
			t.Errorf("README.md:%d: $ %s (-shown +printed):\n%s", command.Line, command.Text, cmp.Diff(command.Output, printed))
		}
	}
	if ran < 6 {
		t.Errorf("README.md shows %d commands of sovereign: too few to be the page that was meant", ran)
	}
}

// execute does what a reader's shell would, for the few commands that the
// page uses; anything else is an error, so that nothing is shown untried.
func execute(ctx context.Context, command docscheck.Command, makefile string, last int) ([]string, int, error) {
	if command.Text == "echo $?" {
		return []string{strconv.Itoa(last)}, 0, nil
	}
	if name, isFile := strings.CutPrefix(command.Text, "cat > "); isFile {
		return nil, 0, os.WriteFile(name, []byte(command.Input), 0o600)
	}
	words, err := docscheck.Words(command.Text)
	if err != nil {
		return nil, 0, err
	}
	switch {
	case words[0] == "mkdir" && len(words) == 2:
		return nil, 0, os.Mkdir(words[1], 0o750)
	case words[0] == "make" && len(words) == 2:
		if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(words[1]) + `:`).MatchString(makefile) {
			return nil, 0, fmt.Errorf("the Makefile has no target %s", words[1])
		}
		return nil, 0, nil
	case words[0] == "sovereign":
		lines, code := sovereign(ctx, command.Input, words[1:]...)
		return lines, code, nil
	}
	return nil, 0, fmt.Errorf("this check cannot run %s", words[0])
}

// sovereign runs the command line and returns what a terminal would show of
// both its outputs, without colour, and the exit code.
func sovereign(ctx context.Context, input string, args ...string) ([]string, int) {
	var out bytes.Buffer
	code := cli.Main(ctx, cli.Environment{
		Args: args, Stdin: strings.NewReader(input), Stdout: &out, Stderr: &out,
		Name: "sovereign", Getenv: func(string) string { return "" }, IsTerminal: func(io.Writer) bool { return false },
		Clock: clock.System{}, Version: "0.1.0",
	})
	lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines, code
}

// TestREADME_refusedPlan keeps the plan that README.md shows being refused to
// the words of the rule that refuses it; the resource's own tests see to the
// rest.
func TestREADME_refusedPlan(t *testing.T) {
	t.Parallel()
	_, plan, found := strings.Cut(read(t, "README.md"), "```text\nError: Placement refused\n")
	plan, _, ended := strings.Cut(plan, "```")
	rule := regexp.MustCompile(`Rule: (\S+)`).FindStringSubmatch(plan)
	if !found || !ended || rule == nil {
		t.Fatal("README.md shows no refused plan that names its rule")
	}
	explained, code := sovereign(t.Context(), "", "explain", rule[1])
	if code != 0 {
		t.Fatalf("explaining %s: exit code %d: %s", rule[1], code, explained)
	}
	text, shown := unwrap(strings.Join(explained, "\n")), unwrap(plan)
	for _, field := range []string{"says", "fix"} {
		_, words, has := strings.Cut(text, " "+field+" ")
		words, _, _ = strings.Cut(words, " fix ")
		words, _, _ = strings.Cut(words, " example ")
		if !has || words == "" || !strings.Contains(shown, words) {
			t.Errorf("the refused plan of README.md does not have what the rule %s: %q", field, words)
		}
	}
}

func unwrap(text string) string { return strings.Join(strings.Fields(text), " ") }

func read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
