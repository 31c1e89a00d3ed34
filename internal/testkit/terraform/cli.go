package terraform

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// Names of the two programs, as they are called in PATH.
const (
	NameTerraform = "terraform"
	NameTofu      = "tofu"
)

// versionTimeout bounds `version -json`; a program that cannot say its version in a minute is not going to plan either.
const versionTimeout = time.Minute

// CLI is a command line program that was found and has answered with its version.
type CLI struct {
	// Name is [NameTerraform] or [NameTofu].
	Name string
	// Path is the absolute path of the program.
	Path string
	// Version is what the program says of itself, for example "1.12.6".
	Version string
}

// String names the program for a subtest or a message, for example "tofu 1.12.6".
func (c CLI) String() string {
	return c.Name + " " + c.Version
}

// RegistryHost is the host that this program completes a provider address with when the configuration names none.
func (c CLI) RegistryHost() string {
	if c.Name == NameTofu {
		return "registry.opentofu.org"
	}

	return "registry.terraform.io"
}

// newCLI asks the program at path for its version, which proves at once that it can run on this machine.
func newCLI(ctx context.Context, name, path string) (CLI, error) {
	ctx, cancel := context.WithTimeout(ctx, versionTimeout)
	defer cancel()

	command := exec.CommandContext(ctx, path, "version", "-json")
	// A warning about the user's own settings would stand before the JSON.
	command.Env = append(os.Environ(), variableSettings+"="+os.DevNull, variableNews+"=1")

	out, err := command.Output()
	if err != nil {
		return CLI{}, fmt.Errorf("asking %s for its version: %w", path, err)
	}

	var answer struct {
		Version string `json:"terraform_version"` // OpenTofu kept the name
	}
	if err := json.Unmarshal(out, &answer); err != nil {
		return CLI{}, fmt.Errorf("reading the version of %s: %w", path, err)
	}

	if answer.Version == "" {
		return CLI{}, fmt.Errorf("%s: %w", path, errNoVersion)
	}

	return CLI{Name: name, Path: path, Version: answer.Version}, nil
}
