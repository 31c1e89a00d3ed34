package placement

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// judgeWorkload asks the rules over a workload with all its copies. Copies
// are put in an order that depends on their facts only, and the sites,
// operators, countries and groups they share are numbered in that order, so
// that equal situations are decided once whatever their names are.
func (d *Decider) judgeWorkload(ctx context.Context, w *workload.Workload, facts workloadFacts, copies []placed) (*outcome, error) {
	ordered := make([]*placed, len(copies))
	for i := range copies {
		ordered[i] = &copies[i]
	}
	slices.SortFunc(ordered, d.compare)
	composition := d.compose(w, ordered)
	facts = d.whole.apply(facts)
	whole, err := d.workloads.get(wholeKey{facts, composition.key()}, func() (*outcome, error) {
		result, err := d.settings.Engine.Evaluate(ctx, policy.Workload, d.wholeFacts(facts, composition, ordered))
		if err != nil {
			return nil, fmt.Errorf("deciding on the workload as a whole: %w", err)
		}
		o := d.resolve(result, true)
		if o.required {
			// Over a workload, a requirement that applies is one that is
			// not fulfilled.
			o.verdict = Denied
		}
		return o, nil
	})
	if err != nil {
		return nil, err
	}
	return whole.named(ordered), nil
}

// wholeFacts is what rules see of a workload with all its copies.
func (d *Decider) wholeFacts(facts workloadFacts, c composition, ordered []*placed) policy.Value {
	shape := d.settings.Engine.Shape(policy.Workload)
	return d.facts(policy.Workload,
		policy.Field{Name: "workload", Value: facts.value(shape.Member("workload"))},
		policy.Field{Name: "change", Value: shape.Member("change").Object(policy.Field{Name: "declassified", Value: policy.Bool(c.declassified)})},
		policy.Field{Name: "copies", Value: policy.Array(c.values(shape.Member("copies"), ordered))},
	)
}

// named gives the reasons the names of the copies they are about.
func (o *outcome) named(ordered []*placed) *outcome {
	if o.subjects == nil {
		return o
	}
	own := *o
	own.reasons = slices.Clone(o.reasons)
	for i, subjects := range o.subjects {
		for _, index := range subjects {
			if index < len(ordered) {
				own.reasons[i].Copies = append(own.reasons[i].Copies, ordered[index].copy.Name)
			}
		}
		slices.Sort(own.reasons[i].Copies)
	}
	return &own
}

func (d *Decider) compare(a, b *placed) int {
	if c := slices.Index(d.roles, a.copy.Role) - slices.Index(d.roles, b.copy.Role); c != 0 {
		return c
	}
	if c := a.class.number - b.class.number; c != 0 {
		return c
	}
	if c := strings.Compare(string(a.outcome.verdict), string(b.outcome.verdict)); c != 0 {
		return c
	}
	if c := strings.Compare(a.site.Name, b.site.Name); c != 0 {
		return c
	}
	if c := strings.Compare(a.copy.Group, b.copy.Group); c != 0 {
		return c
	}
	return strings.Compare(a.copy.Name, b.copy.Name)
}

// composition is what the copies of a workload have in common.
type composition struct {
	declassified bool
	members      []member
}

type member struct {
	role                                       string
	class                                      int
	place, operator, country, group, threshold int
	denied, moved                              bool
}

// numbering gives equal texts equal numbers, in the order of appearance.
type numbering map[string]int

func (n numbering) of(text string) int {
	number, ok := n[text]
	if !ok {
		number = len(n)
		n[text] = number
	}
	return number
}

func (d *Decider) compose(w *workload.Workload, ordered []*placed) composition {
	c := composition{members: make([]member, len(ordered))}
	if w.Previous != nil {
		classes := d.words["sensitivity"]
		c.declassified = slices.Index(classes, w.Previous.Sensitivity) > slices.Index(classes, w.Sensitivity)
	}
	places, operators, countries, groups := numbering{}, numbering{}, numbering{}, numbering{}
	for i, p := range ordered {
		operator := p.site.Operator
		if operator == "" {
			// An unknown operator is nobody else's, so that copies are not
			// taken to be in one hand, nor in different ones, by accident.
			operator = "\x00" + p.site.Name
		}
		group := p.copy.Group
		if group == "" {
			group = "\x00"
		}
		c.members[i] = member{
			role: p.copy.Role, class: p.class.number, place: places.of(p.site.Name), operator: operators.of(operator),
			country: countries.of(p.site.Country), group: groups.of(group), threshold: p.copy.Threshold,
			denied: p.outcome.verdict == Denied,
		}
		c.members[i].moved = moved(w, p.copy)
	}
	return c
}

// moved tells whether a copy stands elsewhere than before: under its name, or
// under a new one at a new site while an old copy is gone from its own.
func moved(w *workload.Workload, c *workload.Copy) bool {
	if w.Previous == nil {
		return false
	}
	if before, ok := w.Previous.Sites[c.Name]; ok {
		return before != c.Site
	}
	gone, occupied := false, false
	for name, site := range w.Previous.Sites {
		occupied = occupied || site == c.Site
		gone = gone || !slices.ContainsFunc(w.Copies, func(now workload.Copy) bool { return now.Name == name || now.Site == site })
	}
	return gone && !occupied
}

// wholeKey is all that the rules over a workload depend on.
type wholeKey struct {
	workload workloadFacts
	copies   string
}

// key identifies the facts of a composition.
func (c composition) key() string {
	b := make([]byte, 0, 8+40*len(c.members))
	b = strconv.AppendBool(b, c.declassified)
	for _, m := range c.members {
		b = append(append(b, '|'), m.role...)
		for _, number := range [...]int{m.class, m.place, m.operator, m.country, m.group, m.threshold} {
			b = strconv.AppendInt(append(b, ' '), int64(number), 10)
		}
		b = strconv.AppendBool(append(b, ' '), m.denied)
		b = strconv.AppendBool(append(b, ' '), m.moved)
	}
	return string(b)
}

func (c composition) values(shape *policy.Shape, ordered []*placed) []policy.Value {
	values := make([]policy.Value, len(c.members))
	for i, m := range c.members {
		values[i] = shape.Object(
			policy.Field{Name: "role", Value: policy.String(m.role)},
			policy.Field{Name: "place", Value: policy.Int(m.place)},
			policy.Field{Name: "operator", Value: policy.Int(m.operator)},
			policy.Field{Name: "country", Value: policy.Int(m.country)},
			policy.Field{Name: "denied", Value: policy.Bool(m.denied)},
			policy.Field{Name: "group", Value: policy.Int(m.group)},
			policy.Field{Name: "threshold", Value: policy.Int(m.threshold)},
			policy.Field{Name: "moved", Value: policy.Bool(m.moved)},
			policy.Field{Name: "site", Value: ordered[i].class.summary},
		)
	}
	return values
}
