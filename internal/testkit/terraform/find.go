package terraform

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// Variables that name the programs outright. A variable that is set but empty means "there is none, do not look".
const (
	VariableTerraform = "SOVEREIGN_TEST_TERRAFORM"
	VariableTofu      = "SOVEREIGN_TEST_TOFU"
)

var (
	errNoVersion      = errors.New("the answer to `version -json` has no terraform_version")
	errNoModule       = errors.New("no go.mod in this folder or above it")
	errNotFile        = errors.New("not an executable file")
	errUnknownProgram = errors.New("not a program that was found")
)

// Surroundings is where programs are looked for: the real process, or a made-up one in a test.
type Surroundings struct {
	// Lookup is shaped like [os.LookupEnv].
	Lookup func(key string) (value string, set bool)
	// Root is the checkout that may hold a pinned OpenTofu in .cache/tools; empty for none.
	Root string
}

// Find returns every program there is, Terraform first. Not finding one is not an error; a variable that names something
// that cannot be run is.
func Find(ctx context.Context, s Surroundings) ([]CLI, error) {
	var found []CLI

	for _, program := range []struct{ name, variable string }{
		{NameTerraform, VariableTerraform},
		{NameTofu, VariableTofu},
	} {
		path, err := s.locate(program.name, program.variable)
		if err != nil {
			return nil, err
		}

		if path == "" {
			continue
		}

		cli, err := newCLI(ctx, program.name, path)
		if err != nil {
			return nil, err
		}

		found = append(found, cli)
	}

	return found, nil
}

func (s Surroundings) locate(name, variable string) (string, error) {
	if path, set := s.Lookup(variable); set {
		if path != "" && !executable(path) {
			return "", fmt.Errorf("%s=%s: %w", variable, path, errNotFile)
		}

		return path, nil
	}

	list, _ := s.Lookup("PATH")
	for _, directory := range filepath.SplitList(list) {
		if path := filepath.Join(directory, name); filepath.IsAbs(path) && executable(path) {
			return path, nil
		}
	}

	if name == NameTofu && s.Root != "" {
		return s.pinned(name)
	}

	return "", nil
}

// pinned is the newest build of a tool this checkout made for itself, by version in its file name.
func (s Surroundings) pinned(name string) (string, error) {
	paths, err := filepath.Glob(filepath.Join(s.Root, ".cache", "tools", name+"-v*"))
	if err != nil {
		return "", fmt.Errorf("looking for a pinned %s: %w", name, err)
	}

	paths = slices.DeleteFunc(paths, func(path string) bool { return !executable(path) })
	if len(paths) == 0 {
		return "", nil
	}

	return slices.Max(paths), nil
}

func executable(path string) bool {
	info, err := os.Stat(path)

	return err == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o111 != 0
}

// moduleRoot is the nearest folder at or above the working directory that holds a go.mod.
func moduleRoot() (string, error) {
	directory, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("finding the checkout: %w", err)
	}

	for {
		if _, err := os.Stat(filepath.Join(directory, "go.mod")); err == nil {
			return directory, nil
		}

		parent := filepath.Dir(directory)
		if parent == directory {
			return "", errNoModule
		}

		directory = parent
	}
}
