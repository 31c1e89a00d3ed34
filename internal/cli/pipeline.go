package cli

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// item is one workload on its way from its document to the report.
type item struct {
	workload *workload.Workload
	origin   origin
	decision *placement.Decision
	err      error
}

// batch is a few items that travel together, so that passing them on costs
// little beside deciding them. Its items are in the order of the documents.
type batch struct {
	items []item
	// encoded are the decisions as JSON, ends their ends in it.
	encoded []byte
	ends    []int
	done    chan struct{}
}

const (
	batchSize = 32
	// window bounds the batches between reader and writer, and with them
	// the memory of a document of any length.
	window = 16
)

// pipeline reads documents, decides their workloads on all cores and hands
// the decisions over in the order of the documents.
type pipeline struct {
	decider *placement.Decider
	want    placement.Want
	// encode makes the workers write JSON, which takes as long as deciding.
	encode bool
	// each receives every decision, one at a time.
	each func(it *item, encoded []byte) error

	used chan *batch
}

// run reads all of source. What is wrong with the input comes back as
// *problems, and then no decision that was handed over may be used.
func (p *pipeline) run(ctx context.Context, source func(ctx context.Context, emit func(item) error) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p.used = make(chan *batch, window)
	work, ordered := make(chan *batch, window), make(chan *batch, window)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			var encoder report.Encoder
			for b := range work {
				p.decide(ctx, b, &encoder)
				close(b.done)
			}
		})
	}
	readError := make(chan error, 1)
	go func() {
		defer close(ordered)
		defer close(work)
		readError <- p.feed(ctx, source, work, ordered)
	}()
	found := new(problems)
	var stop error
	for b := range ordered {
		<-b.done
		if stop == nil {
			if stop = p.handOver(b, found); stop != nil {
				cancel()
			}
		}
		p.recycle(b)
	}
	workers.Wait()
	err := <-readError
	if stop != nil {
		return stop
	}
	if in := new(document.Error); errors.As(err, &in) {
		found.add(in.Problems...)
		found.more += in.More
		err = nil
	}
	if len(found.list) > 0 {
		return found
	}
	return err
}

// feed cuts what the source emits into batches.
func (p *pipeline) feed(ctx context.Context, source func(context.Context, func(item) error) error, work, ordered chan<- *batch) error {
	b := p.newBatch()
	send := func() error {
		for _, to := range []chan<- *batch{work, ordered} {
			select {
			case to <- b:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		b = p.newBatch()
		return nil
	}
	err := source(ctx, func(it item) error {
		b.items = append(b.items, it)
		if len(b.items) == batchSize {
			return send()
		}
		return nil
	})
	if err == nil && len(b.items) > 0 {
		err = send()
	}
	return err
}

func (p *pipeline) decide(ctx context.Context, b *batch, encoder *report.Encoder) {
	for i := range b.items {
		it := &b.items[i]
		if it.decision, it.err = p.decider.Decide(ctx, it.workload, p.want); it.err == nil && p.encode {
			b.encoded, it.err = encoder.Decision(b.encoded, it.decision)
		}
		b.ends = append(b.ends, len(b.encoded))
	}
}

// handOver passes the decisions of a batch on. After the first problem it
// only collects more of them.
func (p *pipeline) handOver(b *batch, found *problems) error {
	start := 0
	for i := range b.items {
		it := &b.items[i]
		encoded := b.encoded[start:b.ends[i]]
		start = b.ends[i]
		if wrong := new(placement.InputError); errors.As(it.err, &wrong) {
			found.add(it.origin.problem(it.workload.Name, wrong))
			continue
		}
		if it.err != nil {
			return fmt.Errorf("deciding %s: %w", it.workload.Name, it.err)
		}
		if len(found.list) > 0 {
			continue
		}
		if err := p.each(it, encoded); err != nil {
			return err
		}
	}
	return nil
}

// newBatch takes a batch that was used before, with its room for text, or a
// new one.
func (p *pipeline) newBatch() *batch {
	var b *batch
	select {
	case b = <-p.used:
		b.items, b.encoded, b.ends = b.items[:0], b.encoded[:0], b.ends[:0]
	default:
		b = new(batch)
	}
	b.done = make(chan struct{})
	return b
}

func (p *pipeline) recycle(b *batch) {
	clear(b.items)
	select {
	case p.used <- b:
	default:
	}
}
