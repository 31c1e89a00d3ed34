package placement

import "sync"

// cacheLimit bounds the entries of one cache: a portfolio made to miss the
// cache costs time, not memory.
const cacheLimit = 1 << 14

// cache keeps decisions by their facts. That is sound because decisions are
// pure: the same facts always have the same answer.
type cache[K comparable, V any] struct {
	mu      sync.RWMutex
	entries map[K]V
	off     bool
}

func newCache[K comparable, V any](off bool) *cache[K, V] {
	return &cache[K, V]{entries: map[K]V{}, off: off}
}

// get returns the kept value or makes it. Two goroutines may make the same
// value at once; they make equal ones.
func (c *cache[K, V]) get(key K, decide func() (V, error)) (V, error) {
	c.mu.RLock()
	value, ok := c.entries[key]
	c.mu.RUnlock()
	if ok {
		return value, nil
	}
	value, err := decide()
	if err != nil || c.off {
		return value, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if kept, ok := c.entries[key]; ok {
		return kept, nil
	}
	if len(c.entries) < cacheLimit {
		c.entries[key] = value
	}
	return value, nil
}
