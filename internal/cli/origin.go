package cli

import (
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// origin is where a workload stands in its document, so that what only the
// decision notices, such as an unknown site, is reported with its line.
type origin struct {
	file   string
	at     document.Position
	copies []copyOrigin
}

type copyOrigin struct {
	name string
	site document.Position
}

func newOrigin(file string, n *document.Node) origin {
	o := origin{file: file, at: n.NamePosition()}
	copies := n.Get("copies")
	if copies.Len() == 0 {
		return o
	}
	o.copies = make([]copyOrigin, 0, copies.Len())
	for member := range copies.Members() {
		o.copies = append(o.copies, copyOrigin{member.Key, member.Value.Get("site").Position()})
	}
	return o
}

// problem places an error of the decision in the document.
func (o origin) problem(workload string, e *placement.InputError) document.Problem {
	at := o.at
	for _, c := range o.copies {
		if e.Path == "copies."+c.name || strings.HasPrefix(e.Path, "copies."+c.name+".") {
			at = c.site
		}
	}
	path := "workloads." + workload
	if e.Path != "" {
		path += "." + e.Path
	}
	return document.Problem{File: o.file, Line: at.Line, Column: at.Column, Path: path, Summary: e.Summary, Reason: e.Reason, Fix: e.Fix}
}
