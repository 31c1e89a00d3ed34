package policy

import (
	"context"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"
)

// tick is how often a running evaluation is looked at. A warm evaluation
// takes microseconds and is over long before the first look.
const tick = 50 * time.Millisecond

// guard ends an evaluation whose context has ended or whose time is up. One
// guard serves many evaluations in turn, which spares each the timers and
// goroutines of its own.
type guard struct {
	mu     sync.Mutex
	timer  *time.Timer
	cancel topdown.Cancel
	// ctx is that of the running evaluation; nil between two of them.
	ctx   context.Context //nolint:containedctx // it is looked at while the evaluation runs, and forgotten with it
	ticks int
	limit int
}

// guards keeps guards that watch nothing at the moment.
type guards struct{ pool sync.Pool }

// watch begins to look after an evaluation.
func (g *guards) watch(ctx context.Context, deadline time.Duration) *guard {
	w, ok := g.pool.Get().(*guard)
	if !ok {
		w = &guard{cancel: topdown.NewCancel()}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ctx, w.ticks, w.limit = ctx, 0, int((deadline+tick-1)/tick)
	first := min(tick, deadline)
	if w.timer == nil {
		w.timer = time.AfterFunc(first, w.look)
	} else {
		w.timer.Reset(first)
	}
	return w
}

// look runs while an evaluation takes unusually long.
func (w *guard) look() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.ctx == nil {
		return
	}
	if w.ticks++; w.ticks >= w.limit || w.ctx.Err() != nil {
		w.cancel.Cancel()
		return
	}
	w.timer.Reset(tick)
}

// release ends the watch and tells whether the evaluation was ended. A guard
// that has ended one is not used again.
func (g *guards) release(w *guard) bool {
	w.mu.Lock()
	w.timer.Stop()
	w.ctx = nil
	ended := w.cancel.Cancelled()
	w.mu.Unlock()
	if !ended {
		g.pool.Put(w)
	}
	return ended
}
