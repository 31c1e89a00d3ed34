package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// allowedBuiltins is all that a policy may call: comparison, arithmetic,
// strings, collections. Whatever reads a clock, a network, an environment or
// a random source is absent, and so is what makes large values out of small
// ones, so that using it is an error when the policy is loaded. A list of what is allowed stays safe when the engine grows.
var allowedBuiltins = []string{
	"abs", "all", "and", "any", "array.reverse", "array.slice", "assign", "ceil",
	"contains", "count", "div", "endswith", "eq", "equal", "floor", "glob.match", "gt", "gte",
	"indexof", "internal.member_2", "internal.member_3", "internal.print", "intersection", "is_array",
	"is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string", "lower", "lt", "lte", "max", "min",
	"minus", "mul", "neq", "object.filter", "object.get", "object.keys", "object.remove",
	"object.subset", "object.union", "or", "plus", "regex.match", "rem", "round", "sort",
	"split", "startswith", "strings.any_prefix_match", "strings.any_suffix_match", "strings.count",
	"substring", "sum", "to_number", "trim", "trim_left", "trim_prefix", "trim_right",
	"trim_space", "trim_suffix", "type_name", "union", "upper",
}

// AllowedBuiltins lists the functions a policy may call, in order.
func AllowedBuiltins() []string { return slices.Clone(allowedBuiltins) }

// capabilities is the engine's own set cut down to the allow-list, with no
// network host at all: an absent list would mean any host.
func capabilities() *ast.Capabilities {
	caps := ast.CapabilitiesForThisVersion()
	caps.Builtins = slices.DeleteFunc(slices.Clone(caps.Builtins), func(b *ast.Builtin) bool {
		return b.Nondeterministic || !slices.Contains(allowedBuiltins, b.Name)
	})
	caps.AllowNet = []string{}
	return caps
}
