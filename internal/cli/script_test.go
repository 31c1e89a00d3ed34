package cli_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/cli"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
)

// TestMain lets the test binary be the command line, so that the scripts
// run a process with its own arguments, files, output and exit code.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"sovereign": func() { os.Exit(run(false)) },
		// The same with a terminal on both outputs.
		"sovereign-tty": func() { os.Exit(run(true)) },
	})
}

func run(terminal bool) int {
	return cli.Main(context.Background(), cli.Environment{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Name: "sovereign", Getenv: os.Getenv, IsTerminal: func(io.Writer) bool { return terminal },
		Clock: clock.System{}, Version: "1.2.3", Commit: "abcdef", Date: "2026-11-21",
	})
}

func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"expand": expand,
			"big":    big,
			"deep":   deep,
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// exits runs a command and holds its exit code: exits CODE COMMAND...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// expand writes a file with escapes of Go in it, for bytes that a script
// cannot hold: expand FROM TO [COUNT], repeated COUNT times.
func expand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: expand FROM TO")
	}
	text := ts.ReadFile(args[0])
	var b strings.Builder
	for rest := text; rest != ""; {
		before, after, ok := strings.Cut(rest, `\x`)
		b.WriteString(before)
		if !ok {
			break
		}
		b.WriteByte(unhex(after[0])<<4 | unhex(after[1]))
		rest = after[2:]
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o600))
}

func unhex(c byte) byte { return byte(strings.IndexByte("0123456789abcdef", c)) }

// big writes a document of so many megabytes: big MEGABYTES FILE.
func big(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: big MEGABYTES FILE")
	}
	megabytes, err := strconv.Atoi(args[0])
	ts.Check(err)
	line := `"owner": {"name": "` + strings.Repeat("n", 150) + `", "type": "agency"}, "kind": "website", "delivery": "static", "sensitivity": "public"`
	var out strings.Builder
	out.WriteString(`{"workloads": {`)
	for i := 0; i < megabytes<<20; i += len(line) {
		if i > 0 {
			out.WriteString(",")
		}
		fmt.Fprintf(&out, "\n\"w%d\": {%s}", i, line)
	}
	out.WriteString("}}\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(out.String()), 0o600))
}

// deep writes a document of mappings inside each other: deep FILE.
func deep(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: deep FILE")
	}
	const levels = 100_000
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(`{"workloads":`, levels)+strings.Repeat("}", levels)), 0o600))
}
