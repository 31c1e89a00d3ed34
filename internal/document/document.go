// Package document reads every YAML or JSON document that a person hands to the product.
//
// A JSON Schema says what is valid; the package compiles a small, strict subset of it and checks a document against it
// while the bytes arrive. What comes back is a tree in which every value knows its line and column, or an *Error that
// lists what is wrong, where, and what to do about it. YAML is read as version 1.2 without anchors, aliases, tags,
// merge keys and complex keys: none of them is needed here, and each has been used to hide or to multiply something.
package document

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// Format is the notation of a document.
type Format int

// The notations. Auto decides by the extension of the name (.json, .yaml, .yml) and, where that says nothing, by the
// first character: "{" or "[" is JSON, anything else YAML.
const (
	Auto Format = iota
	JSON
	YAML
)

// Source is one document to read.
type Source struct {
	Name   string    // what problems call it, usually the path of a file
	Reader io.Reader // read once, at most one byte past the limit
	Format Format
}

// Read reads one document into a tree that stays valid. The error is an *Error for everything that is wrong with the
// document; otherwise it wraps the context's or the reader's error. A reader that blocks is not interrupted by ctx.
func Read(ctx context.Context, src Source, schema *Schema, limits Limits) (*Node, error) {
	b := newBuilder(ctx, src.Name, schema.root, limits)
	return b.read(src)
}

// Stream reads a document like Read, but hands over each member of the top-level mapping key as soon as it is complete
// and valid, and then forgets it. The node is only valid during the call; its texts may be kept. The returned tree
// holds all other members, and an empty mapping in place of the streamed one.
//
// After the first problem nothing more is handed over, and Stream returns an *Error at the end: what was handed over
// until then is part of an invalid document, to be discarded. An error of each stops the reading and is returned as it
// is. It is a mistake in the program to name a key that the schema does not describe as a mapping of free names.
func Stream(ctx context.Context, src Source, schema *Schema, limits Limits, key string, each func(name string, node *Node) error) (*Node, error) {
	entries, err := schema.At(key)
	if err != nil {
		return nil, err
	}
	if entries.root.additional == nil || len(entries.root.properties) > 0 {
		return nil, fmt.Errorf("stream %q of %s: the schema does not describe a mapping of free names there", key, src.Name)
	}
	b := newBuilder(ctx, src.Name, schema.root, limits)
	b.streamed, b.each = key, each
	return b.read(src)
}

func (b *builder) read(src Source) (*Node, error) {
	if b.ctx.Err() != nil {
		return nil, fmt.Errorf("read %s: %w", src.Name, context.Cause(b.ctx))
	}
	format := src.Format
	if format == Auto {
		switch strings.ToLower(filepath.Ext(src.Name)) {
		case ".json":
			format = JSON
		case ".yaml", ".yml":
			format = YAML
		}
	}
	head, rest, err := b.preamble(src.Reader)
	if err != nil {
		return b.result(err)
	}
	if format == Auto {
		format = YAML
		if text := bytes.TrimLeft(head, " \t\r\n"); len(text) > 0 && (text[0] == '{' || text[0] == '[') {
			format = JSON
		}
	}
	if format == JSON {
		return b.result(b.readJSON(rest))
	}
	return b.result(b.readYAML(rest))
}
