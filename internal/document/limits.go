package document

import "strconv"

// Limits bounds what a foreign document may cost. A field that is zero or negative allows nothing of its kind, so
// start from DefaultLimits.
type Limits struct {
	Bytes     int64 // size of a JSON document, and the texts of a value built in Go
	YAMLBytes int64 // size of a YAML document, which costs more to read
	Text      int   // bytes of one name, text or number
	Depth     int   // mappings and lists inside each other
	Nodes     int   // values of a document or, while streaming, of an entry
	Entries   int   // entries handed over while streaming
	Errors    int   // problems listed; more are only counted
}

// DefaultLimits returns what the product allows: room for a nation's portfolio, and for nothing that only an attacker
// would write.
func DefaultLimits() Limits {
	return Limits{
		Bytes:     64 << 20,
		YAMLBytes: 8 << 20,
		Text:      1 << 20,
		Depth:     32,
		Nodes:     1_000_000,
		Entries:   1_000_000,
		Errors:    20,
	}
}

func byteSize(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return strconv.FormatInt(n>>20, 10) + " MiB"
	case n >= 1<<10 && n%(1<<10) == 0:
		return strconv.FormatInt(n>>10, 10) + " KiB"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}
