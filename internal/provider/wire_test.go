package provider_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// shaped puts a value that was read from YAML on the wire as the schema's type.
func shaped(t *testing.T, of tftypes.Type, value any) tftypes.Value {
	t.Helper()
	switch {
	case value == nil:
		return tftypes.NewValue(of, nil)
	case of.Is(tftypes.Object{}):
		kind, given := of.(tftypes.Object), map[string]tftypes.Value{}
		for name, member := range value.(map[string]any) {
			attribute, known := kind.AttributeTypes[name]
			if !known {
				t.Fatalf("the schema has no attribute %q", name)
			}
			given[name] = shaped(t, attribute, member)
		}
		return object(kind, given)
	case of.Is(tftypes.Map{}):
		elements := map[string]tftypes.Value{}
		for name, member := range value.(map[string]any) {
			elements[name] = shaped(t, of.(tftypes.Map).ElementType, member)
		}
		return tftypes.NewValue(of, elements)
	case of.Is(tftypes.Number):
		return tftypes.NewValue(of, numeral(t, value))
	default:
		return tftypes.NewValue(of, value)
	}
}

// natural puts a value on the wire with the type that it has by itself, as an
// expression in a configuration does.
func natural(t *testing.T, value any) tftypes.Value {
	t.Helper()
	switch value := value.(type) {
	case nil:
		return tftypes.NewValue(tftypes.DynamicPseudoType, nil)
	case string:
		return text(value)
	case bool:
		return truth(value)
	case map[string]any:
		members, kinds := map[string]tftypes.Value{}, map[string]tftypes.Type{}
		for name, member := range value {
			members[name] = natural(t, member)
			kinds[name] = members[name].Type()
		}
		return tftypes.NewValue(tftypes.Object{AttributeTypes: kinds}, members)
	case []any:
		var items []tftypes.Value
		var kinds []tftypes.Type
		for _, item := range value {
			items = append(items, natural(t, item))
			kinds = append(kinds, items[len(items)-1].Type())
		}
		return tftypes.NewValue(tftypes.Tuple{ElementTypes: kinds}, items)
	default:
		return tftypes.NewValue(tftypes.Number, numeral(t, value))
	}
}

func numeral(t *testing.T, value any) *big.Float {
	t.Helper()
	number, ok := new(big.Float).SetString(fmt.Sprint(value))
	if !ok {
		t.Fatalf("%v is not a number", value)
	}
	return number
}

// call calls a function of the provider.
func (s *server) call(t *testing.T, name string, arguments ...tftypes.Value) (tftypes.Value, *tfprotov6.FunctionError) {
	t.Helper()
	definition := s.schemas.Functions[name]
	wire := make([]*tfprotov6.DynamicValue, len(arguments))
	for i, argument := range arguments {
		wire[i] = dynamic(t, definition.Parameters[i].Type, argument)
	}
	response, err := s.CallFunction(t.Context(), &tfprotov6.CallFunctionRequest{Name: name, Arguments: wire})
	if err != nil {
		t.Fatal(err)
	}
	if response.Error != nil {
		return tftypes.Value{}, response.Error
	}
	result, err := response.Result.Unmarshal(definition.Return.Type)
	if err != nil {
		t.Fatal(err)
	}
	return result, nil
}

// read reads a data source.
func (s *server) read(t *testing.T, name string, config map[string]tftypes.Value) (map[string]tftypes.Value, []*tfprotov6.Diagnostic) {
	t.Helper()
	of := s.schemas.DataSourceSchemas[name].ValueType().(tftypes.Object)
	response, err := s.ReadDataSource(t.Context(), &tfprotov6.ReadDataSourceRequest{TypeName: name, Config: dynamic(t, of, object(of, config))})
	if err != nil {
		t.Fatal(err)
	}
	if len(errorsOf(response.Diagnostics)) > 0 {
		return nil, response.Diagnostics
	}
	state, err := response.State.Unmarshal(of)
	if err != nil {
		t.Fatal(err)
	}
	return members(t, state), response.Diagnostics
}

// plainOf turns a value from the wire into texts, maps and slices.
func plainOf(t *testing.T, value tftypes.Value) any {
	t.Helper()
	switch of := value.Type(); {
	case !value.IsKnown():
		t.Fatalf("an unknown value: %s", value)
	case value.IsNull():
		return nil
	case of.Is(tftypes.Object{}), of.Is(tftypes.Map{}):
		found := map[string]any{}
		for name, member := range members(t, value) {
			found[name] = plainOf(t, member)
		}
		return found
	case of.Is(tftypes.String):
		var text string
		if err := value.As(&text); err != nil {
			t.Fatal(err)
		}
		return text
	case of.Is(tftypes.Bool):
		var truth bool
		if err := value.As(&truth); err != nil {
			t.Fatal(err)
		}
		return truth
	case of.Is(tftypes.Number):
		var number big.Float
		if err := value.As(&number); err != nil {
			t.Fatal(err)
		}
		whole, _ := number.Int64()
		return whole
	}
	var items []tftypes.Value
	if err := value.As(&items); err != nil {
		t.Fatal(err)
	}
	found := make([]any, 0, len(items))
	for _, item := range items {
		found = append(found, plainOf(t, item))
	}
	return found
}
