package archtest

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Module is the import path of the module whose files are judged.
const Module = "github.com/sovereign-placement/terraform-provider-sovereign"

// File is what the rules need to know of one Go file.
type File struct {
	// Path is relative to the root of the module and separated by slashes.
	Path string
	// Package is the name in the package clause.
	Package string
	// Lines is the length of the file.
	Lines int
	// Generated says that the file carries the standard "Code generated ... DO NOT EDIT." line.
	Generated bool
	// Imports maps each imported path to the line of the import.
	Imports map[string]int
	// Inits holds the lines of functions named init.
	Inits []int
	// ClockReads holds the lines that read the wall clock: time.Now, time.Since and time.Until, called or passed on.
	ClockReads []int
}

// Test says that the file is compiled for tests only.
func (f File) Test() bool {
	return strings.HasSuffix(f.Path, "_test.go")
}

// Parse reads one Go file from its source; name is its path from the root of the module.
func Parse(name string, source []byte) (File, error) {
	set := token.NewFileSet()

	tree, err := parser.ParseFile(set, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return File{}, fmt.Errorf("parsing %s: %w", name, err)
	}

	file := File{
		Path: name, Package: tree.Name.Name, Generated: ast.IsGenerated(tree),
		Lines: set.File(tree.Package).LineCount(), Imports: map[string]int{},
	}
	line := func(node ast.Node) int { return set.Position(node.Pos()).Line }

	// The name by which this file calls package time; it may import it under another one.
	clock := ""

	for _, spec := range tree.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return File{}, fmt.Errorf("%s:%d: reading an import: %w", name, line(spec), err)
		}

		file.Imports[imported] = line(spec)

		if imported == "time" {
			clock = "time"
			if spec.Name != nil {
				clock = spec.Name.Name
			}
		}
	}

	for node := range ast.Preorder(tree) {
		switch node := node.(type) {
		case *ast.FuncDecl:
			if node.Recv == nil && node.Name.Name == "init" {
				file.Inits = append(file.Inits, line(node))
			}
		case *ast.SelectorExpr:
			if readsClock(node, clock) {
				file.ClockReads = append(file.ClockReads, line(node))
			}
		}
	}

	return file, nil
}

func readsClock(selector *ast.SelectorExpr, clock string) bool {
	owner, named := selector.X.(*ast.Ident)
	if !named || clock == "" || owner.Name != clock {
		return false
	}

	switch selector.Sel.Name {
	case "Now", "Since", "Until":
		return true
	default:
		return false
	}
}

// ReadTree parses every Go file under root, the root of the module. It leaves out what Go leaves out: hidden folders,
// testdata, and folders that are modules of their own.
func ReadTree(root fs.FS) ([]File, error) {
	var files []File

	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return enter(root, name)
		case path.Ext(name) != ".go":
			return nil
		}

		source, err := fs.ReadFile(root, name)
		if err != nil {
			return fmt.Errorf("reading a Go file: %w", err)
		}

		file, err := Parse(name, source)
		if err != nil {
			return err
		}

		files = append(files, file)

		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the module: %w", err)
	}

	return files, nil
}

func enter(root fs.FS, directory string) error {
	if directory == "." {
		return nil
	}

	base := path.Base(directory)
	if strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || base == "testdata" {
		return fs.SkipDir
	}

	_, err := fs.Stat(root, path.Join(directory, "go.mod"))
	if err == nil {
		return fs.SkipDir
	}

	if !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("looking for a nested module: %w", err)
	}

	return nil
}
