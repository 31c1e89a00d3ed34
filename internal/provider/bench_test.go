package provider_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider"
)

// What Terraform asks about one workload in one plan of a new configuration.
func BenchmarkWorkloadResource(b *testing.B) {
	s := provider.NewServer("bench", today())()
	schemas, err := s.GetProviderSchema(b.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		b.Fatal(err)
	}
	encode := func(of tftypes.Type, value tftypes.Value) *tfprotov6.DynamicValue {
		wire, err := tfprotov6.NewDynamicValue(of, value)
		if err != nil {
			b.Fatal(err)
		}
		return &wire
	}
	block := schemas.Provider.ValueType().(tftypes.Object)
	if _, err := s.ConfigureProvider(b.Context(), &tfprotov6.ConfigureProviderRequest{Config: encode(block, object(block, nil))}); err != nil {
		b.Fatal(err)
	}
	of := schemas.ResourceSchemas["sovereign_workload"].ValueType().(tftypes.Object)
	config := encode(of, caseFiles().config(of))
	null := encode(of, tftypes.NewValue(of, nil))
	b.Run("validate", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := s.ValidateResourceConfig(b.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: "sovereign_workload", Config: config}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("plan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := s.PlanResourceChange(b.Context(), &tfprotov6.PlanResourceChangeRequest{
				TypeName: "sovereign_workload", Config: config, PriorState: null, ProposedNewState: config,
			}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
