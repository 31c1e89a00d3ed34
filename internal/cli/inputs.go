package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// standardInput is the argument, and the name in errors, of standard input.
const (
	standardInput     = "-"
	standardInputName = "standard input"
)

// mostFiles bounds what a directory may hold, so that "/" is an error and
// not a wait.
const mostFiles = 100_000

// inputs turns the arguments of a verb into the files they name, each once,
// in the order of the arguments; those of a directory or a pattern by name.
func inputs(args []string) ([]string, error) {
	var files []string
	seen := map[string]bool{}
	for _, arg := range args {
		found, err := expand(arg)
		if err != nil {
			return nil, err
		}
		for _, file := range found {
			key := filepath.Clean(file)
			if file == standardInput {
				key = standardInput
			}
			if seen[key] && file == standardInput {
				return nil, misused("standard input (%s) can be read only once", standardInput)
			}
			if !seen[key] {
				seen[key] = true
				files = append(files, file)
			}
		}
	}
	return files, nil
}

func expand(arg string) ([]string, error) {
	if arg == standardInput {
		return []string{standardInput}, nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return documents(arg)
	case err == nil:
		return []string{arg}, nil
	case !errors.Is(err, fs.ErrNotExist) || !strings.ContainsAny(arg, "*?["):
		return nil, unreadable(arg, err)
	}
	matches, err := filepath.Glob(arg)
	if !strings.HasPrefix(filepath.Base(arg), ".") {
		// As in a shell, a star does not stand for a leading dot.
		matches = slices.DeleteFunc(matches, func(m string) bool { return strings.HasPrefix(filepath.Base(m), ".") })
	}
	if err != nil {
		return nil, misused("the pattern %s is not valid: close the bracket", document.Quote(arg))
	}
	if len(matches) == 0 {
		return nil, unreadable(arg, errors.New("no file matches the pattern"))
	}
	var files []string
	for _, match := range matches {
		info, err := os.Stat(match)
		if err != nil {
			return nil, unreadable(match, err)
		}
		if !info.IsDir() {
			files = append(files, match)
			continue
		}
		below, err := documents(match)
		if err != nil {
			return nil, err
		}
		files = append(files, below...)
	}
	return files, nil
}

// documents lists the YAML and JSON files below a directory by name. Hidden
// files and directories are not read, nor is what is not a regular file.
func documents(directory string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(directory, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return unreadable(path, err)
		}
		if strings.HasPrefix(entry.Name(), ".") && path != directory {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() || !slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(path))) {
			return nil
		}
		// A mounted configuration consists of links to regular files.
		info, err := os.Stat(path)
		if err != nil {
			return unreadable(path, err)
		}
		if !info.Mode().IsRegular() {
			return nil
		}
		if len(files) == mostFiles {
			return unreadable(directory, fmt.Errorf("it holds more than %d documents: name a smaller directory", mostFiles))
		}
		files = append(files, path)
		return nil
	})
	if err != nil {
		return nil, err //nolint:wrapcheck // the walk function wraps
	}
	return files, nil
}

// open returns what an input reads from, and what problems call it.
func (s *session) open(file string) (string, io.ReadCloser, error) {
	if file == standardInput {
		return standardInputName, io.NopCloser(s.Stdin), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return "", nil, unreadable(file, err)
	}
	return file, f, nil
}

func unreadable(path string, err error) error {
	// The path is said once, by us.
	if in := new(fs.PathError); errors.As(err, &in) {
		err = in.Err
	}
	return fmt.Errorf("reading %s: %w", document.Quote(path), err)
}
