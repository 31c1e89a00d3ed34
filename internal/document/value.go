package document

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// FromValue checks a value that was built in Go (map[string]any, []any, string, bool, float64, int, int64,
// json.Number) like a document, and returns it as a tree without positions. The error is an *Error; name is the file
// that it speaks of.
func FromValue(v any, name string, schema *Schema, limits Limits) (*Node, error) {
	b := newBuilder(context.Background(), name, schema.root, limits)
	return b.result((&valueReader{builder: b}).value(v))
}

// valueReader drives the builder with a Go value. Its depth is bounded by the builder, so a cycle ends.
type valueReader struct {
	*builder
	bytes int64
}

func (r *valueReader) value(v any) error {
	switch v := v.(type) {
	case nil:
		return r.null(place{})
	case map[string]any:
		return r.object(v)
	case []any:
		if err := r.begin(Array, place{}); err != nil {
			return err
		}
		for _, item := range v {
			if err := r.value(item); err != nil {
				return err
			}
		}
		return r.end()
	case string:
		if err := r.spend(v); err != nil {
			return err
		}
		return r.text([]byte(v), place{})
	case bool:
		return r.boolean(v, place{})
	case int:
		return r.number(strconv.AppendInt(nil, int64(v), 10), place{})
	case int64:
		return r.number(strconv.AppendInt(nil, v, 10), place{})
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return r.stop(place{}, "the number is not finite", "give a number")
		}
		return r.number(strconv.AppendFloat(nil, v, 'g', -1, 64), place{})
	case json.Number:
		if !jsonNumber(string(v)) {
			return r.stop(place{}, quote(string(v))+" is not a number", "give a number")
		}
		return r.number([]byte(v), place{})
	}
	return r.stop(place{}, fmt.Sprintf("a value of the type %T cannot be part of a document", v), "")
}

func (r *valueReader) object(v map[string]any) error {
	if err := r.begin(Object, place{}); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(v)) {
		if err := r.spend(name); err != nil {
			return err
		}
		if err := r.key([]byte(name), place{}); err != nil {
			return err
		}
		if err := r.value(v[name]); err != nil {
			return err
		}
	}
	return r.end()
}

// spend counts a text against the limits.
func (r *valueReader) spend(s string) error {
	switch r.bytes += int64(len(s)); {
	case len(s) > r.limits.Text:
		return r.tooLong(place{})
	case r.bytes > r.limits.Bytes:
		return r.stop(place{}, "the texts are larger than the limit of "+byteSize(r.limits.Bytes), "split the value")
	case !utf8.ValidString(s):
		return r.stop(place{}, quote(s)+" is not valid UTF-8", "give text")
	}
	return nil
}
