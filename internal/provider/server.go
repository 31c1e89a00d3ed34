package provider

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/workload"
)

// server is the framework's server with a short way round it for what a plan
// asks about every single workload.
type server struct {
	tfprotov6.ProviderServer

	provider *sovereignProvider
	lean     *workload.Lean
}

// NewServer returns the constructor of a server for the plugin protocol.
func NewServer(version string, now clock.Clock) func() tfprotov6.ProviderServer {
	return func() tfprotov6.ProviderServer {
		p := newProvider(version, now)
		framework := providerserver.NewProtocol6(p)()
		lean, err := workload.NewLean(context.Background(), p.words)
		if err != nil {
			// The framework meets the same error and knows how to say it.
			return framework
		}
		return &server{ProviderServer: framework, provider: p, lean: lean}
	}
}

// Serve serves the plugin protocol until Terraform hangs up. With debug it
// prints how to attach to it instead of being started.
func Serve(version string, now clock.Clock, debug bool) error {
	var options []tf6server.ServeOpt
	if debug {
		options = append(options, tf6server.WithManagedDebug())
	}
	if err := tf6server.Serve(Address, NewServer(version, now), options...); err != nil {
		return fmt.Errorf("serving the plugin protocol: %w", err)
	}
	return nil
}

// ValidateResourceConfig implements tfprotov6.ResourceServer.
func (s *server) ValidateResourceConfig(ctx context.Context, req *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	if req.TypeName == workload.TypeName && s.lean.Validate(req) {
		return &tfprotov6.ValidateResourceConfigResponse{}, nil
	}
	return s.ProviderServer.ValidateResourceConfig(ctx, req) //nolint:wrapcheck // not ours to word
}

// PlanResourceChange implements tfprotov6.ResourceServer.
func (s *server) PlanResourceChange(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	if req.TypeName == workload.TypeName {
		if resp := s.lean.Plan(ctx, s.provider.session.Load(), req); resp != nil {
			return resp, nil
		}
	}
	return s.ProviderServer.PlanResourceChange(ctx, req) //nolint:wrapcheck // not ours to word
}

// ReadResource implements tfprotov6.ResourceServer.
func (s *server) ReadResource(ctx context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	if req.TypeName == workload.TypeName {
		if s.provider.session.Load() != nil {
			if resp := s.lean.Read(req); resp != nil {
				return resp, nil
			}
		}
	}
	return s.ProviderServer.ReadResource(ctx, req) //nolint:wrapcheck // not ours to word
}
