// Package provider is Terraform's door: it turns configuration into
// workloads, and decisions into plans.
package provider

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/decision"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/nationallabel"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/securityclass"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/session"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/vocabulary"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/workload"
)

// Address is where registries list the provider.
const Address = "registry.terraform.io/sovereign-placement/sovereign"

// TypeName is the prefix of every resource and data source.
const TypeName = "sovereign"

var (
	_ provider.Provider              = (*sovereignProvider)(nil)
	_ provider.ProviderWithFunctions = (*sovereignProvider)(nil)
)

// New returns the constructor of the provider. The version is shown to
// Terraform; the clock is passed on to whoever assembles the policy.
func New(version string, now clock.Clock) func() provider.Provider {
	return func() provider.Provider { return newProvider(version, now) }
}

func newProvider(version string, now clock.Clock) *sovereignProvider {
	return &sovereignProvider{
		version:  version,
		clock:    now,
		words:    sync.OnceValues(vocabulary.Load),
		embedded: session.NewEmbedded(now),
	}
}

type sovereignProvider struct {
	version string
	clock   clock.Clock
	words   vocabulary.Source
	// embedded is the policy of functions, which see no provider block.
	embedded session.Embedded
	// session is what Configure made; nil before.
	session atomic.Pointer[session.Session]
}

func (p *sovereignProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = TypeName
	resp.Version = p.version
}

func (p *sovereignProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{workload.NewResource(p.words)}
}

func (p *sovereignProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{
		decision.NewDataSource(p.words),
		site.NewDataSource,
		site.NewListDataSource(p.words),
	}
}

func (p *sovereignProvider) Functions(context.Context) []func() function.Function {
	return []func() function.Function{
		decision.NewFunction(p.embedded),
		securityclass.NewFunction,
		nationallabel.NewFunction(p.words),
	}
}
