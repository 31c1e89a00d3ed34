package workload

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Decode reads the workload out of a configuration, plan or state. Values
// that are not known yet are listed in Unknown by path; the attributes that
// are computed are left alone. An error means that the value does not have
// the shape of the schema.
//
// It reads the wire values and not the framework's: a plan of a whole state
// has thousands of workloads, and reflection would cost more than deciding.
func Decode(raw tftypes.Value) (*domain.Workload, error) {
	attributes, err := members(raw)
	if err != nil {
		return nil, err
	}
	var w domain.Workload
	if err := fill(&w, workloadFields(), attributes, "", &w.Unknown); err != nil {
		return nil, err
	}
	if err := decodeOwner(&w, attributes["owner"]); err != nil {
		return nil, err
	}
	if err := decodeCopies(&w, attributes["copies"]); err != nil {
		return nil, err
	}
	slices.Sort(w.Unknown)
	w.Complete()
	return &w, nil
}

func decodeOwner(w *domain.Workload, raw tftypes.Value) error {
	if !raw.IsKnown() {
		w.Unknown = append(w.Unknown, "owner")
		return nil
	}
	attributes, err := members(raw)
	if err != nil {
		return fmt.Errorf("owner: %w", err)
	}
	return fill(&w.Owner, ownerFields(), attributes, "owner.", &w.Unknown)
}

func decodeCopies(w *domain.Workload, raw tftypes.Value) error {
	if !raw.IsKnown() {
		w.Unknown = append(w.Unknown, "copies")
		return nil
	}
	copies, err := members(raw)
	if err != nil {
		return fmt.Errorf("copies: %w", err)
	}
	fields := copyFields()
	for _, name := range slices.Sorted(maps.Keys(copies)) {
		c := domain.Copy{Name: name}
		path := "copies." + name
		if !copies[name].IsKnown() {
			w.Unknown = append(w.Unknown, path)
			w.Copies = append(w.Copies, c)
			continue
		}
		attributes, err := members(copies[name])
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if err := fill(&c, fields, attributes, path+".", &w.Unknown); err != nil {
			return err
		}
		w.Copies = append(w.Copies, c)
	}
	return nil
}

// fill sets the fields of into. Absent and null attributes stay zero.
func fill[T any](into *T, fields []field[T], attributes map[string]tftypes.Value, prefix string, unknown *[]string) error {
	for _, f := range fields {
		value, ok := attributes[f.name]
		switch {
		case !ok || value.IsNull():
		case !value.IsKnown():
			*unknown = append(*unknown, prefix+f.name)
		default:
			if err := assign(f.target(into), value); err != nil {
				return fmt.Errorf("%s%s: %w", prefix, f.name, err)
			}
		}
	}
	return nil
}

// assign copies a known value that is not null.
func assign(target any, value tftypes.Value) error {
	switch target := target.(type) {
	case *string:
		return value.As(target)
	case *bool:
		return value.As(target)
	case *int:
		var number big.Float
		if err := value.As(&number); err != nil {
			return err
		}
		whole, accuracy := number.Int64()
		if accuracy != big.Exact {
			return fmt.Errorf("%s is not a whole number", number.String())
		}
		*target = int(whole)
		return nil
	case *time.Duration:
		var text string
		if err := value.As(&text); err != nil {
			return err
		}
		duration, err := document.ParseDuration(text)
		*target = duration
		return err
	default:
		return fmt.Errorf("no attribute has the type %T", target)
	}
}

// members returns the attributes of an object or the elements of a map; none
// of a null value. It is a copy, to be written to: the wire library hands out
// the inside of the value.
func members(value tftypes.Value) (map[string]tftypes.Value, error) {
	if value.IsNull() || !value.IsKnown() {
		return nil, nil //nolint:nilnil // a nil map has no members
	}
	var found map[string]tftypes.Value
	if err := value.As(&found); err != nil {
		return nil, fmt.Errorf("reading an object: %w", err)
	}
	return maps.Clone(found), nil
}
