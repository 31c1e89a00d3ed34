package decision

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// deepest bounds nesting; a workload needs four levels.
const deepest = 16

// plainValue turns a value of any type into maps, slices, texts, numbers and
// bools. Attributes that are null are left out, as they would be in a file.
func plainValue(value tftypes.Value) (any, error) { return plain(value, 0) }

func plain(value tftypes.Value, depth int) (any, error) {
	switch of := value.Type(); {
	case depth > deepest:
		return nil, fmt.Errorf("the workload has more than %d objects inside each other", deepest)
	case !value.IsKnown():
		return nil, errors.New("the workload has a value that is not known yet")
	case value.IsNull():
		return nil, nil //nolint:nilnil // null is a value
	case of.Is(tftypes.String):
		var text string
		err := value.As(&text)
		return text, err
	case of.Is(tftypes.Bool):
		var truth bool
		err := value.As(&truth)
		return truth, err
	case of.Is(tftypes.Number):
		var number big.Float
		if err := value.As(&number); err != nil {
			return nil, err
		}
		if whole, accuracy := number.Int64(); accuracy == big.Exact {
			return whole, nil
		}
		inexact, _ := number.Float64()
		return inexact, nil
	case of.Is(tftypes.Object{}), of.Is(tftypes.Map{}):
		return plainMembers(value, depth)
	default:
		return plainItems(value, depth)
	}
}

func plainMembers(value tftypes.Value, depth int) (any, error) {
	var found map[string]tftypes.Value
	if err := value.As(&found); err != nil {
		return nil, err
	}
	members := make(map[string]any, len(found))
	for name, member := range found {
		if member.IsKnown() && member.IsNull() {
			continue
		}
		var err error
		if members[name], err = plain(member, depth+1); err != nil {
			return nil, err
		}
	}
	return members, nil
}

func plainItems(value tftypes.Value, depth int) (any, error) {
	var found []tftypes.Value
	if err := value.As(&found); err != nil {
		return nil, errors.New("the workload has a value of a type that a workload document does not have")
	}
	items := make([]any, 0, len(found))
	for _, item := range found {
		plainItem, err := plain(item, depth+1)
		if err != nil {
			return nil, err
		}
		items = append(items, plainItem)
	}
	return items, nil
}
