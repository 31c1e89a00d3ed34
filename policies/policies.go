// Package policies embeds the law as data and rules: Rego policies, profiles,
// the catalogue of sites and the JSON Schemas they are read against.
package policies

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// FS holds everything that lies beside this file, tests included: readers
// that decide leave the tests out, `sovereign policy test` runs them.
//
//go:embed placement workload portfolio profiles cases catalogue schema statements.yaml
var FS embed.FS

// Schema returns the JSON Schema of that name, such as "workloads".
func Schema(name string) ([]byte, error) {
	data, err := FS.ReadFile("schema/" + name + ".json")
	if err != nil {
		return nil, fmt.Errorf("no schema is called %q; there are: %s", name, strings.Join(SchemaNames(), ", "))
	}
	return data, nil
}

// SchemaNames lists the schemas in alphabetical order.
func SchemaNames() []string { return names("schema", ".json") }

// ProfileNames lists the embedded profiles in alphabetical order.
func ProfileNames() []string { return names("profiles", "") }

func names(directory, suffix string) []string {
	entries, err := fs.ReadDir(FS, directory)
	if err != nil {
		return nil
	}
	found := make([]string, 0, len(entries))
	for _, entry := range entries {
		if name, ok := strings.CutSuffix(entry.Name(), suffix); ok && (suffix != "" || entry.IsDir()) {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}
