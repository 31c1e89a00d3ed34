package cli

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// exampleCase is one case: what is described, and which rules shall apply.
type exampleCase struct {
	Title     string                   `yaml:"title"`
	Workloads map[string]yaml.MapSlice `yaml:"workloads"`
	Expect    struct {
		Workloads map[string]struct {
			Rules []string `yaml:"rules"`
			Says  []string `yaml:"says"`
		} `yaml:"workloads"`
	} `yaml:"expect"`
}

// example finds, in the cases that the rules are tested with, the shortest
// workload to which the rule applies; nil where there is none. A case that
// is about one workload says more than one that is a list of them.
func example(ctx context.Context, rule string) (*report.Example, error) {
	files, err := fs.Glob(policies.FS, "cases/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing the cases: %w", err)
	}
	var found *report.Example
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("looking for an example: %w", err)
		}
		content, err := policies.FS.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading the cases %s: %w", file, err)
		}
		var table struct {
			Cases map[string]exampleCase `yaml:"cases"`
		}
		if err := yaml.UnmarshalWithOptions(content, &table, yaml.UseOrderedMap()); err != nil {
			return nil, fmt.Errorf("reading the cases %s: %w", file, err)
		}
		for _, c := range table.Cases {
			e, err := c.example(rule)
			if err != nil {
				return nil, fmt.Errorf("showing a case of %s: %w", file, err)
			}
			found = pick(found, e, strings.Contains(file, "doubtful"))
		}
	}
	return found, nil
}

// pick is the better one of two examples, either of which may be missing. A
// case about which readers differ comes last.
func pick(found, e *report.Example, doubtful bool) *report.Example {
	if e == nil {
		return found
	}
	if doubtful {
		e.Alone = false
		e.Title = "A workload to which the rule applies"
	}
	if found == nil || better(e, found) {
		return e
	}
	return found
}

// better also decides between equals, so that help is the same every time.
func better(a, b *report.Example) bool {
	if a.Alone != b.Alone {
		return a.Alone
	}
	if len(a.Document) != len(b.Document) {
		return len(a.Document) < len(b.Document)
	}
	return a.Title+a.Document < b.Title+b.Document
}

func (c *exampleCase) example(rule string) (*report.Example, error) {
	var found *report.Example
	for name, expected := range c.Expect.Workloads {
		described, ok := c.Workloads[name]
		if !ok || !slices.Contains(expected.Rules, rule) && !slices.Contains(expected.Says, rule) {
			continue
		}
		text, err := yaml.Marshal(yaml.MapSlice{{Key: "workloads", Value: yaml.MapSlice{{Key: name, Value: described}}}})
		if err != nil {
			return nil, err //nolint:wrapcheck // the caller names the file
		}
		e := &report.Example{Title: c.Title, Document: string(text), Alone: len(c.Workloads) == 1}
		if !e.Alone {
			e.Title = "A workload to which the rule applies"
		}
		if found == nil || better(e, found) {
			found = e
		}
	}
	return found, nil
}
