package site

import (
	"context"
	"errors"
	"fmt"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

const countriesFile = "catalogue/countries.yaml"

const countriesSchema = `{"type": "object", "additionalProperties": false, "required": ["countries"], "properties": {"countries": {
	"type": "object", "propertyNames": {"pattern": "^[A-Z]{2}$"}, "additionalProperties": {"type": "string",
	"enum": ["africa", "antarctica", "asia", "europe", "north_america", "oceania", "south_america"]}}}}`

// readCountries returns the continent of every ISO 3166-1 alpha-2 code.
func readCountries(ctx context.Context) (map[string]string, error) {
	schema, err := document.CompileSchema([]byte(countriesSchema))
	if err != nil {
		return nil, fmt.Errorf("reading the table of countries: %w", err)
	}
	content, err := policies.FS.Open(countriesFile)
	if err != nil {
		return nil, fmt.Errorf("reading the table of countries: %w", err)
	}
	root, err := document.Read(ctx, document.Source{Name: Embedded + ":" + countriesFile, Reader: content}, schema, document.DefaultLimits())
	if err := errors.Join(err, content.Close()); err != nil {
		return nil, fmt.Errorf("reading the table of countries: %w", err)
	}
	continents := make(map[string]string, 249)
	for member := range root.Get("countries").Members() {
		continents[member.Key] = member.Value.Text()
	}
	return continents, nil
}
