package session

import (
	"context"
	"fmt"
	"sync"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Simulate opens the policy for a what-if; see NewSimulate.
type Simulate func(ctx context.Context, whatIf assembly.WhatIf) (*placement.Decider, error)

// situation is a what-if that can be compared.
type situation struct {
	posture string
	control controlled
}

type controlled int

const (
	unsaid controlled = iota
	held
	lost
)

// NewSimulate returns a function that opens cfg once for each situation: a
// configuration asks the same few questions about many workloads. It is safe
// for concurrent use.
func NewSimulate(cfg assembly.Config) Simulate {
	var lock sync.Mutex
	opened := map[situation]*placement.Decider{}
	return func(ctx context.Context, whatIf assembly.WhatIf) (*placement.Decider, error) {
		key := situation{posture: whatIf.Posture}
		if whatIf.DomesticControl != nil {
			key.control = lost
			if *whatIf.DomesticControl {
				key.control = held
			}
		}
		lock.Lock()
		defer lock.Unlock()
		if decider, ok := opened[key]; ok {
			return decider, nil
		}
		simulated := cfg
		simulated.WhatIf = whatIf
		decider, err := assembly.Open(ctx, simulated)
		if err != nil {
			return nil, fmt.Errorf("loading the policy for the simulation: %w", err)
		}
		opened[key] = decider
		return decider, nil
	}
}
