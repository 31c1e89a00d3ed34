package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// workloads emits the workloads of the files, one after the other. A name
// that two documents describe is an error: nobody could say which is meant.
func (s *session) workloads(files []string) func(context.Context, func(item) error) error {
	return func(ctx context.Context, emit func(item) error) error {
		schema, err := workload.Schema()
		if err != nil {
			return fmt.Errorf("reading the schema of workloads: %w", err)
		}
		found := new(problems)
		first := map[string]int{}
		for i, file := range files {
			err := s.document(ctx, file, schema, func(it item) error {
				if before, ok := first[it.workload.Name]; ok && before != i {
					found.add(duplicate(it, shownName(files[before])))
					return nil
				}
				first[it.workload.Name] = i
				if len(found.list) > 0 {
					return nil
				}
				return emit(it)
			})
			if in := new(document.Error); errors.As(err, &in) {
				found.add(in.Problems...)
				found.more += in.More
			} else if err != nil {
				return err
			}
		}
		if len(found.list) > 0 {
			return &document.Error{Problems: found.list, More: found.more}
		}
		return nil
	}
}

func (s *session) document(ctx context.Context, file string, schema *document.Schema, emit func(item) error) error {
	name, reader, err := s.open(file)
	if err != nil {
		return err
	}
	defer func() { _ = reader.Close() }() // it was only read
	source := document.Source{Name: name, Reader: reader}
	_, err = document.Stream(ctx, source, schema, document.DefaultLimits(), "workloads", func(key string, n *document.Node) error {
		w, err := workload.FromNode(key, n)
		if err != nil {
			return err
		}
		return emit(item{workload: w, origin: newOrigin(name, n)})
	})
	if in := new(document.Error); err != nil && !errors.As(err, &in) {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	return err
}

func duplicate(it item, before string) document.Problem {
	return document.Problem{
		File: it.origin.file, Line: it.origin.at.Line, Column: it.origin.at.Column, Path: "workloads." + it.workload.Name,
		Summary: "the workload is described twice, first in " + clean(before),
		Reason:  "a decision needs one description of each workload, and nobody could say which of the two is meant",
		Fix:     "remove one of them, or give it another name",
	}
}

func shownName(file string) string {
	if file == standardInput {
		return standardInputName
	}
	return file
}
