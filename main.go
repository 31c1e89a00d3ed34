// Command terraform-provider-sovereign is a Terraform provider and, called by
// the name sovereign or with a verb, a command line.
package main

import (
	"context"
	"os"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/app"
)

// The linker sets these; they are variables because it cannot set constants.
var (
	version = "dev"
	commit  = "none"
	date    = "unknown"
)

func main() {
	os.Exit(app.Main(context.Background(), app.Process{
		Args: os.Args, Getenv: os.Getenv, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
	}, app.Build{Version: version, Commit: commit, Date: date}))
}
