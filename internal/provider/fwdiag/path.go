// Package fwdiag turns what the domain says into diagnostics: one place for
// summaries, attribute paths and the shape of a detail.
package fwdiag

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
)

// Path turns a path of the workload document into a path of the
// configuration: "copies.main.site" is copies["main"].site. A leading
// "workloads.<name>." is dropped. A path that the document does not know
// becomes the whole resource.
func Path(dotted string) path.Path {
	parts := strings.Split(dotted, ".")
	if len(parts) > 2 && parts[0] == "workloads" {
		parts = parts[2:]
	}
	if parts[0] == "" || parts[0] == "workloads" {
		return path.Empty()
	}
	at := path.Root(parts[0])
	if parts[0] == "copies" && len(parts) > 1 {
		at = at.AtMapKey(parts[1])
		parts = parts[1:]
	}
	for _, name := range parts[1:] {
		at = at.AtName(name)
	}
	return at
}

// Copy is the path of a copy.
func Copy(name string) path.Path { return path.Root("copies").AtMapKey(name) }

// Site is the path of the site of a copy.
func Site(name string) path.Path { return Copy(name).AtName("site") }

// Narrowest is the narrowest place that Terraform can show for a reason: the
// copy where the reason has one, for Terraform finds the line of an item of a
// map, and for anything inside one it falls back to the head of the resource.
// Without a copy it is the attribute that the rule names, or all copies where
// several are meant, or the whole resource.
func Narrowest(copied string, several []string, attribute string) path.Path {
	switch {
	case copied != "":
		return Copy(copied)
	case attribute != "" && attribute != "site" && attribute != "role":
		return Path(attribute)
	case len(several) > 0 || attribute != "":
		return path.Root("copies")
	default:
		return path.Empty()
	}
}
