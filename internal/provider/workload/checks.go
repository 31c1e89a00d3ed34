package workload

import (
	"math/big"
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

// check tells whether a value has nothing wrong with it. It may say no to a
// good value and never says yes to a bad one.
type check func(tftypes.Value) bool

// checks are the checks of all attributes. Attributes without one are
// computed, and must be absent.
type checks struct {
	attributes, owner, copied map[string]check
	name                      check
	mostCopies                int
}

func newChecks(words *vocabulary.Vocabulary) checks {
	name := words.Name
	name.Required = true
	all := checks{
		attributes: checksOf(words.Workload), owner: checksOf(words.Owner), copied: checksOf(words.Copy),
		name: checkOf(name), mostCopies: words.MostCopies,
	}
	all.attributes["name"] = all.name
	all.attributes["owner"] = func(v tftypes.Value) bool { return !v.IsNull() && fits(v, all.owner) }
	all.attributes["copies"] = all.copies
	return all
}

func (c checks) workload(config tftypes.Value) bool {
	return config.IsKnown() && !config.IsNull() && fits(config, c.attributes)
}

func (c checks) copies(value tftypes.Value) bool {
	if !value.IsKnown() || value.IsNull() {
		return true
	}
	copies, err := members(value)
	if err != nil || len(copies) > c.mostCopies {
		return false
	}
	for name, copied := range copies {
		if !c.name(text(name)) || copied.IsKnown() && copied.IsNull() || !fits(copied, c.copied) {
			return false
		}
	}
	return true
}

// fits holds every attribute of an object against its check.
func fits(value tftypes.Value, by map[string]check) bool {
	if !value.IsKnown() {
		return true
	}
	attributes, err := members(value)
	if err != nil {
		return false
	}
	for name, attribute := range attributes {
		checked, given := by[name]
		if given && !checked(attribute) || !given && !attribute.IsNull() {
			return false
		}
	}
	return true
}

func checksOf(properties map[string]vocabulary.Property) map[string]check {
	all := make(map[string]check, len(properties))
	for name, p := range properties {
		all[name] = checkOf(p)
	}
	return all
}

func checkOf(p vocabulary.Property) check {
	known := func(tftypes.Value) bool { return true }
	switch p.Type {
	case "string":
		known = textCheck(p)
	case "integer":
		known = numberCheck(p)
	}
	return func(v tftypes.Value) bool {
		switch {
		case !v.IsKnown():
			return true
		case v.IsNull():
			return !p.Required
		}
		return known(v)
	}
}

func textCheck(p vocabulary.Property) check {
	words := make(map[string]bool, len(p.Words))
	for _, word := range p.Words {
		words[word] = true
	}
	var pattern *regexp.Regexp
	if p.Pattern != "" {
		pattern = regexp.MustCompile(p.Pattern)
	}
	return func(v tftypes.Value) bool {
		var value string
		if v.As(&value) != nil {
			return false
		}
		length := utf8.RuneCountInString(value)
		if len(words) > 0 && !words[value] || pattern != nil && !pattern.MatchString(value) ||
			p.MinLength != nil && length < *p.MinLength || p.MaxLength != nil && length > *p.MaxLength {
			return false
		}
		if p.Format == "duration" {
			_, err := document.ParseDuration(value)
			return err == nil
		}
		return true
	}
}

func numberCheck(p vocabulary.Property) check {
	return func(v tftypes.Value) bool {
		var number big.Float
		if v.As(&number) != nil {
			return false
		}
		whole, accuracy := number.Int64()
		if accuracy != big.Exact || p.Minimum != nil && whole < *p.Minimum || p.Maximum != nil && whole > *p.Maximum {
			return false
		}
		return len(p.Numbers) == 0 || slices.Contains(p.Numbers, whole)
	}
}
