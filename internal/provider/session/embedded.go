package session

import (
	"context"
	"sync"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Embedded opens the embedded policy in normal posture: what functions decide
// by, because they see no provider block.
type Embedded func() (*placement.Decider, error)

// NewEmbedded returns an Embedded that compiles the policy at the first call
// and keeps it. The first caller's context does not count: giving up one call
// must not spoil the others.
func NewEmbedded(now clock.Clock) Embedded {
	return sync.OnceValues(func() (*placement.Decider, error) {
		return assembly.Open(context.Background(), assembly.Config{Clock: now})
	})
}
