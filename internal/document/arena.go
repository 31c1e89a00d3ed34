package document

// arena hands out nodes from chunks that it can use again, so that a streamed document costs the nodes of its largest
// entry.
type arena struct {
	chunks      [][]Node
	chunk, used int
}

const chunkSize = 256

func (a *arena) node() *Node {
	if a.chunk == len(a.chunks) {
		a.chunks = append(a.chunks, make([]Node, chunkSize))
	}
	n := &a.chunks[a.chunk][a.used]
	if a.used++; a.used == chunkSize {
		a.chunk, a.used = a.chunk+1, 0
	}
	*n = Node{}
	return n
}

func (a *arena) reset() { a.chunk, a.used = 0, 0 }
