package cli

import (
	"io"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
)

// progress is one line on a terminal that says how far a large portfolio
// has come. Nobody sees it who does not wait.
type progress struct {
	w       io.Writer
	clock   clock.Clock
	start   time.Time
	last    time.Time
	count   int
	visible bool
}

const (
	// patience is how long a person waits before wondering.
	patience = 400 * time.Millisecond
	// interval is how often the line changes.
	interval = 100 * time.Millisecond
	// eraseLine brings the cursor back and clears what stands there.
	eraseLine = "\r\x1b[K"
)

// newProgress starts a progress line; nil, which shows nothing, where
// nobody watches.
func (s *session) newProgress() *progress {
	if !s.IsTerminal(s.Stderr) || s.Getenv("TERM") == "dumb" {
		return nil
	}
	now := s.Clock.Now()
	return &progress{w: s.Stderr, clock: s.Clock, start: now, last: now}
}

// step counts one workload.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.count++
	// Asking for the time costs more than counting.
	if p.count%batchSize != 0 {
		return
	}
	now := p.clock.Now()
	elapsed := now.Sub(p.start)
	if elapsed < patience || now.Sub(p.last) < interval {
		return
	}
	p.last, p.visible = now, true
	sayf(p.w, "%s%d workloads decided, %.0f a second", eraseLine, p.count, float64(p.count)/elapsed.Seconds())
}

// end takes the line away.
func (p *progress) end() {
	if p != nil && p.visible {
		sayf(p.w, eraseLine)
		p.visible = false
	}
}
