package cli

import (
	"context"
	"flag"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// assemblyFlags are the flags that say which policy decides over which
// sites.
type assemblyFlags struct {
	assembly.Config
	catalogues, policies texts
}

func (a *assemblyFlags) declare(flags *flag.FlagSet) {
	a.declareProfile(flags)
	a.declareCatalogue(flags)
	a.declarePolicies(flags)
}

func (a *assemblyFlags) declarePolicies(flags *flag.FlagSet) {
	flags.Var(&a.policies, "policies", "a `DIRECTORY` with own rules, which can only tighten; may be repeated")
}

func (a *assemblyFlags) declareProfile(flags *flag.FlagSet) {
	flags.StringVar(&a.Profile, "profile", "", "the `PROFILE` that decides: the name of an embedded one or the path of one's own (default estonia-2024)")
}

func (a *assemblyFlags) declareCatalogue(flags *flag.FlagSet) {
	flags.Var(&a.catalogues, "catalogue", "a `FILE` of sites; all of them replace the embedded catalogue, and the word embedded adds it; may be repeated")
}

func (a *assemblyFlags) open(ctx context.Context, s *session) (*placement.Decider, error) {
	a.CatalogueFiles, a.PolicyDirectories, a.Clock = a.catalogues, a.policies, s.Clock
	return assembly.Open(ctx, a.Config)
}
