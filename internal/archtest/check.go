package archtest

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// MaxLines is how long a Go file may be that no program wrote: a file holds one idea.
const MaxLines = 400

// vague are package names that say where code was put and not what it is.
var vague = []string{"util", "utils", "common", "helper", "helpers", "misc", "shared", "base", "lib"}

// Violation is one breach of one rule.
type Violation struct {
	// Path and Line say where; Line is 1 for what concerns the whole file.
	Path string
	Line int
	// Message says what is wrong and why it matters.
	Message string
}

// String is the violation as editors and CI systems link it: path, line, message.
func (v Violation) String() string {
	return fmt.Sprintf("%s:%d: %s", v.Path, v.Line, v.Message)
}

// Check returns every breach in one file, by line.
func Check(file File) []Violation {
	directory := path.Dir(file.Path)
	if directory == "." {
		directory = ""
	}

	var found []Violation

	report := func(line int, format string, arguments ...any) {
		found = append(found, Violation{Path: file.Path, Line: line, Message: fmt.Sprintf(format, arguments...)})
	}

	for _, imported := range slices.Sorted(maps.Keys(file.Imports)) {
		if why := refuseImport(file, directory, imported); why != "" {
			report(file.Imports[imported], "imports %s: %s", imported, why)
		}
	}

	if file.Lines > MaxLines && !file.Generated {
		report(1, "has %d lines, more than %d: it holds more than one idea, split it", file.Lines, MaxLines)
	}

	if name := strings.TrimSuffix(file.Package, "_test"); slices.Contains(vague, name) {
		report(1, "package %s: name a package after what it holds", name)
	}

	for _, line := range file.Inits {
		report(line, "func init: nothing happens on import, pass what is needed to a constructor")
	}

	if !mayReadClock(file, directory) {
		for _, line := range file.ClockReads {
			report(line, "reads the wall clock: take a clock from internal/clock as an argument, so that answers can be repeated")
		}
	}

	slices.SortStableFunc(found, func(a, b Violation) int { return a.Line - b.Line })

	return found
}

func mayReadClock(file File, directory string) bool {
	return file.Test() || zoneOf(directory) == zoneTestkit || within(directory, "internal/clock")
}

func refuseImport(file File, directory, imported string) string {
	if imported != Module && !strings.HasPrefix(imported, Module+"/") {
		if rule, known := foreignerFor(imported); known {
			return rule.refuses(file, directory)
		}

		return ""
	}

	// A test may stage any part of the house; the compiler keeps it from closing a circle.
	if file.Test() {
		return ""
	}

	from, to := zoneOf(directory), zoneOf(strings.TrimPrefix(strings.TrimPrefix(imported, Module), "/"))
	if from.mayImport(to) {
		return ""
	}

	if to == zoneTestkit {
		return "only tests import internal/testkit"
	}

	return fmt.Sprintf("%s does not import %s; arrows point inward: main -> app -> {provider, cli} -> domain -> policies", from, to)
}
