package provider_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/function"
	fwprovider "github.com/hashicorp/terraform-plugin-framework/provider"
	fwresource "github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider"
)

func TestSchemas_implementations(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := provider.New("test", today())()
	var response fwprovider.SchemaResponse
	p.Schema(ctx, fwprovider.SchemaRequest{}, &response)
	if diagnostics := response.Schema.ValidateImplementation(ctx); diagnostics.HasError() {
		t.Errorf("provider: %v", diagnostics)
	}
	for _, constructor := range p.Resources(ctx) {
		r := constructor()
		var schema fwresource.SchemaResponse
		r.Schema(ctx, fwresource.SchemaRequest{}, &schema)
		if diagnostics := schema.Schema.ValidateImplementation(ctx); diagnostics.HasError() {
			t.Errorf("%T: %v", r, diagnostics)
		}
		var identity fwresource.IdentitySchemaResponse
		r.(fwresource.ResourceWithIdentity).IdentitySchema(ctx, fwresource.IdentitySchemaRequest{}, &identity)
		if diagnostics := identity.IdentitySchema.ValidateImplementation(ctx); diagnostics.HasError() {
			t.Errorf("%T: identity: %v", r, diagnostics)
		}
	}
	for _, constructor := range p.DataSources(ctx) {
		d := constructor()
		var schema datasource.SchemaResponse
		d.Schema(ctx, datasource.SchemaRequest{}, &schema)
		if diagnostics := schema.Schema.ValidateImplementation(ctx); diagnostics.HasError() {
			t.Errorf("%T: %v", d, diagnostics)
		}
	}
	for _, constructor := range p.(fwprovider.ProviderWithFunctions).Functions(ctx) {
		f := constructor()
		var name function.MetadataResponse
		f.Metadata(ctx, function.MetadataRequest{}, &name)
		var definition function.DefinitionResponse
		f.Definition(ctx, function.DefinitionRequest{}, &definition)
		var validation function.DefinitionValidateResponse
		definition.Definition.ValidateImplementation(ctx, function.DefinitionValidateRequest{FuncName: name.Name}, &validation)
		if validation.Diagnostics.HasError() {
			t.Errorf("%T: %v", f, validation.Diagnostics)
		}
	}
}

// Every attribute and argument says what it is: generated pages have no gaps.
func TestSchemas_descriptions(t *testing.T) {
	t.Parallel()
	schemas := newServer(t).schemas
	described := 0
	var walk func(where string, attributes []*tfprotov6.SchemaAttribute)
	walk = func(where string, attributes []*tfprotov6.SchemaAttribute) {
		for _, a := range attributes {
			described++
			if a.Description == "" || a.DescriptionKind != tfprotov6.StringKindMarkdown {
				t.Errorf("%s.%s has no description in Markdown", where, a.Name)
			}
			if a.NestedType != nil {
				walk(where+"."+a.Name, a.NestedType.Attributes)
			}
		}
	}
	walk("provider", schemas.Provider.Block.Attributes)
	for name, schema := range schemas.ResourceSchemas {
		walk(name, schema.Block.Attributes)
	}
	for name, schema := range schemas.DataSourceSchemas {
		walk("data."+name, schema.Block.Attributes)
	}
	for name, f := range schemas.Functions {
		if f.Summary == "" || f.Description == "" {
			t.Errorf("function %s has no description", name)
		}
		for _, p := range f.Parameters {
			if p.Description == "" {
				t.Errorf("function %s: argument %s has no description", name, p.Name)
			}
		}
	}
	if described < 100 {
		t.Errorf("only %d attributes were looked at", described)
	}
}

func TestSchemas_names(t *testing.T) {
	t.Parallel()
	schemas := newServer(t).schemas
	if _, ok := schemas.ResourceSchemas["sovereign_workload"]; !ok {
		t.Error("sovereign_workload is missing")
	}
	for _, name := range []string{"sovereign_decision", "sovereign_site", "sovereign_sites"} {
		if _, ok := schemas.DataSourceSchemas[name]; !ok {
			t.Errorf("data source %s is missing", name)
		}
	}
	for _, name := range []string{"decide", "parse_security_class", "national_label"} {
		if _, ok := schemas.Functions[name]; !ok {
			t.Errorf("function %s is missing", name)
		}
	}
}

// Sensitivity has no default, ever.
func TestSchemas_required(t *testing.T) {
	t.Parallel()
	var required []string
	for _, a := range newServer(t).schemas.ResourceSchemas["sovereign_workload"].Block.Attributes {
		if a.Required {
			required = append(required, a.Name)
		}
	}
	slices.Sort(required)
	if want := []string{"delivery", "kind", "name", "owner", "sensitivity"}; !slices.Equal(required, want) {
		t.Errorf("required attributes: got %v, want %v", required, want)
	}
}
