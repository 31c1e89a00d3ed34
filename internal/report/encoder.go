package report

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// Encoder encodes decisions as JSON. Decisions with equal outcomes share
// their parts, so that an encoder that has met a part copies its text
// instead of making it again: parts must not change while it is in use. The
// zero value is ready; an encoder serves one goroutine.
type Encoder struct {
	reasons      map[*placement.Reason]fragment
	heads        map[reasonKey][]byte
	obligations  map[*placement.Obligation]fragment
	options      map[*placement.Option]fragment
	destinations map[uintptr]destinationFragment
	held         int
	names        []string
}

// fragment is an encoded slice. The key of a fragment is its first element's
// address, which also keeps the element from being replaced by another one.
type fragment struct {
	length int
	text   []byte
}

// destinationFragment holds the map itself for the same reason.
type destinationFragment struct {
	of   map[string]placement.Destination
	text []byte
}

// heldAtMost bounds the text that an encoder remembers, in bytes.
const heldAtMost = 8 << 20

// Decision appends the JSON object of one workload.
func (e *Encoder) Decision(b []byte, d *placement.Decision) ([]byte, error) {
	var err error
	b = append(b, `{"name":`...)
	b = quoted(b, d.Name)
	b = append(b, `,"verdict":`...)
	b = quoted(b, string(d.Verdict))
	b = append(b, `,"destinations":`...)
	b = e.destination(b, d.Destinations)
	b = append(b, `,"copies":{`...)
	e.names = e.names[:0]
	for name := range d.Copies {
		e.names = append(e.names, name)
	}
	slices.Sort(e.names)
	for i, name := range e.names {
		if i > 0 {
			b = append(b, ',')
		}
		b = quoted(b, name)
		c := d.Copies[name]
		b = append(b, `:{"verdict":`...)
		b = quoted(b, string(c.Verdict))
		if b, err = e.tail(b, c.Obligations, c.Reasons); err != nil {
			return nil, err
		}
	}
	b = append(b, `},"reasons":`...)
	if b, err = e.reason(b, d.Reasons); err != nil {
		return nil, err
	}
	if d.Options != nil {
		b = append(b, `,"options":`...)
		if b, err = e.option(b, d.Options); err != nil {
			return nil, err
		}
	}
	if len(d.Exceptions) > 0 {
		b = texts(append(b, `,"exceptions":`...), d.Exceptions)
	}
	return append(b, '}'), nil
}

// tail appends what ends a copy and an option alike.
func (e *Encoder) tail(b []byte, obligations []placement.Obligation, reasons []placement.Reason) ([]byte, error) {
	b = append(b, `,"obligations":`...)
	b, err := e.obligation(b, obligations)
	if err != nil {
		return nil, err
	}
	b = append(b, `,"reasons":`...)
	if b, err = e.reason(b, reasons); err != nil {
		return nil, err
	}
	return append(b, '}'), nil
}

// remembered makes room for a new fragment: a decider that shares nothing
// must not make the encoder hold everything.
func (e *Encoder) remembered(n int) {
	if e.reasons == nil || e.held+n > heldAtMost {
		e.reasons = map[*placement.Reason]fragment{}
		e.heads = map[reasonKey][]byte{}
		e.obligations = map[*placement.Obligation]fragment{}
		e.options = map[*placement.Option]fragment{}
		e.destinations = map[uintptr]destinationFragment{}
		e.held = 0
	}
	e.held += n
}

func (e *Encoder) reason(b []byte, list []placement.Reason) ([]byte, error) {
	if len(list) == 0 {
		return append(b, "[]"...), nil
	}
	if f, ok := e.reasons[&list[0]]; ok && f.length == len(list) {
		return append(b, f.text...), nil
	}
	start, shared := len(b), true
	var err error
	for i := range list {
		lead := byte(',')
		if i == 0 {
			lead = '['
		}
		if b, err = e.oneReason(append(b, lead), &list[i]); err != nil {
			return nil, err
		}
		shared = shared && list[i].Copies == nil && list[i].Unknown == nil
	}
	b = append(b, ']')
	// A list that names copies belongs to one workload and will not return.
	if shared {
		e.remembered(len(b) - start)
		e.reasons[&list[0]] = fragment{len(list), slices.Clone(b[start:])}
	}
	return b, nil
}

// reasonKey is what reasons of one rule have in common.
type reasonKey struct {
	rule, message, fix string
	effect             placement.Effect
	citations          *placement.Citation
	length             int
}

func (e *Encoder) oneReason(b []byte, r *placement.Reason) ([]byte, error) {
	key := reasonKey{rule: r.Rule, message: r.Message, fix: r.Fix, effect: r.Effect, length: len(r.Citations)}
	if len(r.Citations) > 0 {
		key.citations = &r.Citations[0]
	}
	head, ok := e.heads[key]
	if !ok {
		common := *r
		common.Copies, common.Unknown = nil, nil
		text, err := marshal(nil, common, "reasons")
		if err != nil {
			return nil, err
		}
		head = bytes.TrimSuffix(text, []byte("}"))
		e.remembered(len(head))
		e.heads[key] = head
	}
	b = append(b, head...)
	if len(r.Copies) > 0 {
		b = texts(append(b, `,"copies":`...), r.Copies)
	}
	if len(r.Unknown) > 0 {
		b = texts(append(b, `,"unknown":`...), r.Unknown)
	}
	return append(b, '}'), nil
}

// texts appends a list that is not empty.
func texts(b []byte, list []string) []byte {
	for i, text := range list {
		lead := byte(',')
		if i == 0 {
			lead = '['
		}
		b = quoted(append(b, lead), text)
	}
	return append(b, ']')
}

func (e *Encoder) obligation(b []byte, list []placement.Obligation) ([]byte, error) {
	if len(list) == 0 {
		return append(b, "[]"...), nil
	}
	if f, ok := e.obligations[&list[0]]; ok && f.length == len(list) {
		return append(b, f.text...), nil
	}
	start := len(b)
	b, err := marshal(b, list, "obligations")
	if err != nil {
		return nil, err
	}
	e.remembered(len(b) - start)
	e.obligations[&list[0]] = fragment{len(list), slices.Clone(b[start:])}
	return b, nil
}

func (e *Encoder) option(b []byte, list []placement.Option) ([]byte, error) {
	if len(list) == 0 {
		return append(b, "[]"...), nil
	}
	if f, ok := e.options[&list[0]]; ok && f.length == len(list) {
		return append(b, f.text...), nil
	}
	start := len(b)
	var err error
	for i, o := range list {
		lead := byte(',')
		if i == 0 {
			lead = '['
		}
		b = append(b, lead)
		b = append(b, `{"site":`...)
		b = quoted(b, o.Site)
		b = append(b, `,"role":`...)
		b = quoted(b, o.Role)
		b = append(b, `,"verdict":`...)
		b = quoted(b, string(o.Verdict))
		if b, err = e.tail(b, o.Obligations, o.Reasons); err != nil {
			return nil, err
		}
	}
	b = append(b, ']')
	e.remembered(len(b) - start)
	e.options[&list[0]] = fragment{len(list), slices.Clone(b[start:])}
	return b, nil
}

func (e *Encoder) destination(b []byte, layers map[string]placement.Destination) []byte {
	key := reflect.ValueOf(layers).Pointer()
	if f, ok := e.destinations[key]; ok {
		return append(b, f.text...)
	}
	start := len(b)
	// The three layers come in the order of the concept; a layer that it
	// does not know comes after them rather than not at all.
	names := slices.Sorted(maps.Keys(layers))
	order := append(site.Layers(), slices.DeleteFunc(names, func(n string) bool { return slices.Contains(site.Layers(), n) })...)
	lead := byte('{')
	for _, name := range order {
		d, ok := layers[name]
		if !ok {
			continue
		}
		b = append(b, lead)
		lead = ','
		b = quoted(b, name)
		b = append(b, `:{"verdict":`...)
		b = quoted(b, string(d.Verdict))
		if len(d.Roles) > 0 {
			b = texts(append(b, `,"roles":`...), d.Roles)
		}
		b = append(b, '}')
	}
	if lead == '{' {
		b = append(b, '{')
	}
	b = append(b, '}')
	e.remembered(len(b) - start)
	e.destinations[key] = destinationFragment{layers, slices.Clone(b[start:])}
	return b
}

// marshal encodes the parts whose text is not worth writing by hand: they
// are made once for all workloads that share them.
func marshal(b []byte, part any, what string) ([]byte, error) {
	text, err := json.Marshal(part, json.Deterministic(true), json.FormatNilMapAsNull(false), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, fmt.Errorf("encoding the %s of a decision: %w", what, err)
	}
	return append(b, text...), nil
}
