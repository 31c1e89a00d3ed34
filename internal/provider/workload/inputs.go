package workload

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework-validators/mapvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwcheck"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
)

// stringValidators are the checks that the schema of workload documents asks
// of a text.
func stringValidators(p vocabulary.Property) []validator.String {
	var checks []validator.String
	if len(p.Words) > 0 {
		checks = append(checks, stringvalidator.OneOf(p.Words...))
	}
	if p.Pattern != "" {
		checks = append(checks, stringvalidator.RegexMatches(regexp.MustCompile(p.Pattern), "must be "+p.PatternWords))
	}
	if p.Format == "duration" {
		checks = append(checks, fwcheck.Duration(func(text string) error {
			_, err := document.ParseDuration(text)
			return err
		}))
	}
	switch {
	case p.MinLength != nil && p.MaxLength != nil:
		checks = append(checks, stringvalidator.UTF8LengthBetween(*p.MinLength, *p.MaxLength))
	case p.MinLength != nil:
		checks = append(checks, stringvalidator.UTF8LengthAtLeast(*p.MinLength))
	case p.MaxLength != nil:
		checks = append(checks, stringvalidator.UTF8LengthAtMost(*p.MaxLength))
	}
	return checks
}

func int64Validators(p vocabulary.Property) []validator.Int64 {
	var checks []validator.Int64
	if len(p.Numbers) > 0 {
		checks = append(checks, int64validator.OneOf(p.Numbers...))
	}
	if p.Minimum != nil {
		checks = append(checks, int64validator.AtLeast(*p.Minimum))
	}
	if p.Maximum != nil {
		checks = append(checks, int64validator.AtMost(*p.Maximum))
	}
	return checks
}

func copiesValidators(words *vocabulary.Vocabulary) []validator.Map {
	return []validator.Map{
		mapvalidator.SizeAtMost(words.MostCopies),
		mapvalidator.NoNullValues(),
		mapvalidator.KeysAre(stringValidators(words.Name)...),
	}
}

func copiesMarkdown(words *vocabulary.Vocabulary) string {
	return words.Workload["copies"].Description + fmt.Sprintf(" At most %d; each name is %s.", words.MostCopies, words.Name.PatternWords)
}

func tagsMarkdown() string {
	return "Tags for the resources that make up the copy, valid at once as AWS tags, Azure tags and Google labels. Keys: `" +
		strings.Join(TagKeys(), "`, `") + "`. Known at plan."
}
