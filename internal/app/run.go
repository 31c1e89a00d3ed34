package app

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/cli"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider"
)

// binaryName is what the process is called where nobody says.
const binaryName = "terraform-provider-sovereign"

// exitError is the exit code of every mistake in the use of the binary.
const exitError = 2

// patience is how long an interrupted command may take to end by itself.
// One that waits in a read of a pipe never notices the interruption.
const patience = 2 * time.Second

// Process is what the operating system gave.
type Process struct {
	Args   []string
	Getenv func(string) string
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
}

// Build says which build this is.
type Build struct{ Version, Commit, Date string }

// Main runs the process and returns its exit code. Nothing is written to
// standard output before serving: the handshake goes there.
func Main(ctx context.Context, process Process, build Build) int {
	if len(process.Args) == 0 {
		process.Args = []string{binaryName} // a caller may leave out even the name
	}
	switch mode := Choose(process.Args, process.Getenv); mode {
	case Plugin, DebugPlugin:
		return serve(process, build, mode == DebugPlugin)
	case CommandLine:
		return command(ctx, process, build, process.Args[1:])
	default:
		_, _ = fmt.Fprintln(process.Stderr, "This binary is a plugin: Terraform and OpenTofu start it by themselves. "+
			"With a verb, or called by the name sovereign, it is a command line.")
		help := process
		help.Stdout = process.Stderr
		command(ctx, help, build, []string{"help"})
		return exitError
	}
}

func serve(process Process, build Build, debug bool) int {
	if err := provider.Serve(build.Version, clock.System{}, debug); err != nil {
		_, _ = fmt.Fprintf(process.Stderr, "Serving the provider failed: %s\n", err)
		return exitError
	}
	return 0
}

func command(ctx context.Context, process Process, build Build, args []string) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	env := cli.Environment{
		Args: args, Stdin: process.Stdin, Stdout: process.Stdout, Stderr: process.Stderr,
		Name:   strings.TrimSuffix(filepath.Base(process.Args[0]), ".exe"),
		Getenv: process.Getenv, IsTerminal: isTerminal, Clock: clock.System{},
		Version: build.Version, Commit: build.Commit, Date: build.Date,
	}
	ended := make(chan int, 1)
	go func() { ended <- cli.Main(ctx, env) }()
	select {
	case code := <-ended:
		return code
	case <-ctx.Done():
	}
	stop() // a second signal kills at once
	select {
	case code := <-ended:
		return code
	case <-time.After(patience):
		_, _ = fmt.Fprintf(process.Stderr, "%s: interrupted\n", env.Name)
		return exitError
	}
}

// isTerminal tells whether a person watches the writer.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
