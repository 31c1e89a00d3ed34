package placement

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// maximumWorlds bounds how many combinations of unknown values are tried.
const maximumWorlds = 4096

// referenceKnownLater stands for a reference whose text is not known yet.
const referenceKnownLater = "known after apply"

// axis is one unknown attribute with the values that differ for the rules.
// A closed word has all its words; a reference is there or not; a site is
// one of every class, or one that another copy already stands at.
type axis struct {
	path   string
	values []string
	set    func(w *workload.Workload, value string)
}

// axes lists the unknown attributes of a workload as axes; ok is false where
// an attribute has too many values to try, such as the copies as a whole.
func (d *Decider) axes(w *workload.Workload) (list []axis, ok bool) {
	for _, path := range w.Unknown {
		a, ok := d.axis(w, path)
		if !ok {
			return nil, false
		}
		list = append(list, a)
	}
	return list, true
}

func (d *Decider) axis(w *workload.Workload, path string) (axis, bool) {
	if rest, ok := strings.CutPrefix(path, "copies."); ok {
		name, attribute, ok := strings.Cut(rest, ".")
		index := slices.IndexFunc(w.Copies, func(c workload.Copy) bool { return c.Name == name })
		if !ok || index < 0 {
			return axis{}, false
		}
		return d.copyAxis(w, path, index, attribute)
	}
	a := axis{path: path, values: d.workloadValues(w, path), set: workloadSetters[path]}
	return a, a.set != nil && len(a.values) > 0
}

func (d *Decider) workloadValues(w *workload.Workload, path string) []string {
	switch path {
	case "sensitivity", "personal_data", "continuity", "kind", "delivery", "audience", "owner.type":
		return d.words[path]
	case "integrity", "availability", "network_zone":
		return append([]string{""}, d.words[path]...)
	case "monument", "digital_only", "peak":
		return []string{"false", "true"}
	case "responsibility_phase":
		return []string{"0", "1", "2"}
	case "backup_plan":
		return []string{"", referenceKnownLater}
	case "title":
		return []string{""}
	case "customer", "budget_holder":
		return []string{w.Owner.Name, w.Owner.Name + " and another"}
	case "owner.name":
		return slices.Compact(slices.Sorted(slices.Values([]string{"\x00another", w.Customer, w.BudgetHolder})))
	}
	return nil
}

var workloadSetters = map[string]func(w *workload.Workload, value string){
	"sensitivity":          func(w *workload.Workload, v string) { w.Sensitivity = v },
	"personal_data":        func(w *workload.Workload, v string) { w.PersonalData = v },
	"continuity":           func(w *workload.Workload, v string) { w.Continuity = v },
	"kind":                 func(w *workload.Workload, v string) { w.Kind = v },
	"delivery":             func(w *workload.Workload, v string) { w.Delivery = v },
	"audience":             func(w *workload.Workload, v string) { w.Audience = v },
	"owner.type":           func(w *workload.Workload, v string) { w.Owner.Type = v },
	"integrity":            func(w *workload.Workload, v string) { w.Integrity = v },
	"availability":         func(w *workload.Workload, v string) { w.Availability = v },
	"network_zone":         func(w *workload.Workload, v string) { w.NetworkZone = v },
	"monument":             func(w *workload.Workload, v string) { w.Monument = v == "true" },
	"digital_only":         func(w *workload.Workload, v string) { w.DigitalOnly = v == "true" },
	"peak":                 func(w *workload.Workload, v string) { w.Peak = v == "true" },
	"responsibility_phase": func(w *workload.Workload, v string) { w.ResponsibilityPhase = int(v[0] - '0') },
	"backup_plan":          func(w *workload.Workload, v string) { w.BackupPlan = v },
	"title":                func(w *workload.Workload, v string) { w.Title = v },
	"customer":             func(w *workload.Workload, v string) { w.Customer = v },
	"budget_holder":        func(w *workload.Workload, v string) { w.BudgetHolder = v },
	"owner.name":           func(w *workload.Workload, v string) { w.Owner.Name = v },
}

func (d *Decider) copyAxis(w *workload.Workload, path string, index int, attribute string) (axis, bool) {
	a := axis{path: path}
	if set := copySetters[attribute]; set != nil {
		a.set = func(w *workload.Workload, v string) { set(&w.Copies[index], v) }
	}
	switch attribute {
	case "role":
		a.values = d.roles
	case "site":
		if d.settings.Profile.Parameters.ResearchMode && (w.Copies[index].Role == "shard" || w.Copies[index].Role == "") {
			// Who else is in the same hand matters for shards, and the
			// sites tried here do not show every combination of operators.
			return a, false
		}
		a.values = d.siteValues(w, index)
	case "network_zone":
		a.values = append([]string{""}, d.words["network_zone"]...)
	case "encrypted", "customer_keys", "state_encryption", "signed", "timestamped", "isolated":
		a.values = []string{"false", "true"}
	case "guidance", "risk_acknowledgement", "risk_assessment", "procurement", "sla", "exception":
		a.values = []string{"", referenceKnownLater}
	case "backup_interval":
		a.values = d.intervalValues()
	}
	return a, a.set != nil && len(a.values) > 0
}

var copySetters = map[string]func(c *workload.Copy, value string){
	"role":                 func(c *workload.Copy, v string) { c.Role = v },
	"site":                 func(c *workload.Copy, v string) { c.Site = v },
	"network_zone":         func(c *workload.Copy, v string) { c.NetworkZone = v },
	"encrypted":            func(c *workload.Copy, v string) { c.Encrypted = v == "true" },
	"customer_keys":        func(c *workload.Copy, v string) { c.CustomerKeys = v == "true" },
	"state_encryption":     func(c *workload.Copy, v string) { c.StateEncryption = v == "true" },
	"signed":               func(c *workload.Copy, v string) { c.Signed = v == "true" },
	"timestamped":          func(c *workload.Copy, v string) { c.Timestamped = v == "true" },
	"isolated":             func(c *workload.Copy, v string) { c.Isolated = v == "true" },
	"guidance":             func(c *workload.Copy, v string) { c.Guidance = v },
	"risk_acknowledgement": func(c *workload.Copy, v string) { c.RiskAcknowledgement = v },
	"risk_assessment":      func(c *workload.Copy, v string) { c.RiskAssessment = v },
	"procurement":          func(c *workload.Copy, v string) { c.Procurement = v },
	"sla":                  func(c *workload.Copy, v string) { c.SLA = v },
	"exception":            func(c *workload.Copy, v string) { c.Exception = v },
	"backup_interval": func(c *workload.Copy, v string) {
		hours, err := time.ParseDuration(v)
		if err == nil {
			c.BackupInterval = hours
		}
	},
}

// siteValues is every site at which another copy stands, and of every class
// as many others as there are copies with an unknown site: rules see classes
// and whether copies share a place, and several unknown copies may stand at
// one site or at different ones. Rules of an organisation may also look at
// operators and countries: then it is every site.
func (d *Decider) siteValues(w *workload.Workload, index int) []string {
	var taken []string
	for i := range w.Copies {
		if i != index && w.Copies[i].Site != "" && !slices.Contains(taken, w.Copies[i].Site) {
			taken = append(taken, w.Copies[i].Site)
		}
	}
	unknown := 0
	for i := range w.Copies {
		if w.IsUnknown("copies." + w.Copies[i].Name + ".site") {
			unknown++
		}
	}
	values := slices.Clone(taken)
	all := d.hasCustomRules(policy.Workload)
	for _, c := range d.classes {
		found := 0
		for _, s := range c.sites {
			if (all || found < unknown) && !slices.Contains(taken, s.Name) {
				values = append(values, s.Name)
				found++
			}
		}
	}
	return values
}

// intervalValues is every limit of the profile and an interval after each,
// none for rules with limits of their own.
func (d *Decider) intervalValues() []string {
	if d.hasCustomRules(policy.Placement) {
		return nil
	}
	p := d.settings.Profile.Parameters
	var values []string
	for _, hours := range []int{0, p.BackupIntervalGoodHours, p.BackupIntervalRefusedHours} {
		values = append(values, fmt.Sprintf("%dh", hours), fmt.Sprintf("%dh30m", hours))
	}
	return values
}

// hasCustomRules tells whether an organisation's own rules take part in a
// stage: what those look at is not known here.
func (d *Decider) hasCustomRules(stage policy.Stage) bool {
	return slices.ContainsFunc(d.Rules(), func(r *policy.Rule) bool { return r.Custom && r.Stage == stage })
}

// decideWorlds decides in every possible world. What all worlds agree on is
// the answer; the rest is undetermined, with the attributes that decide it.
func (d *Decider) decideWorlds(ctx context.Context, w *workload.Workload, want Want) (*Decision, error) {
	axes, ok := d.axes(w)
	count := 1
	for _, a := range axes {
		if count *= len(a.values); count > maximumWorlds {
			ok = false
			break
		}
	}
	if !ok {
		return d.undecidable(w), nil
	}
	worlds := make([]*Decision, count)
	for i := range worlds {
		world := *w
		world.Unknown = nil
		world.Copies = slices.Clone(w.Copies)
		rest := i
		for _, a := range axes {
			a.set(&world, a.values[rest%len(a.values)])
			rest /= len(a.values)
		}
		world.Complete()
		decision, err := d.decideKnown(ctx, &world, want)
		if err != nil {
			return nil, err
		}
		worlds[i] = decision
	}
	return merge(w.Name, axes, worlds), nil
}

// undecidable is the answer where there are too many worlds to try.
func (d *Decider) undecidable(w *workload.Workload) *Decision {
	unknown := []Reason{unknownReason(w.Unknown)}
	decision := &Decision{
		Name: w.Name, Verdict: Undetermined, Destinations: map[string]Destination{}, Copies: map[string]*CopyDecision{}, Reasons: unknown,
	}
	for _, layer := range []string{"domestic", "public_cloud", "embassy_network"} {
		decision.Destinations[layer] = Destination{Verdict: Undetermined}
	}
	for i := range w.Copies {
		decision.Copies[w.Copies[i].Name] = &CopyDecision{Verdict: Undetermined, Obligations: []Obligation{}, Reasons: unknown}
	}
	return decision
}

// UnknownRule is the id under which an answer that depends on unknown values
// is reported; it is no rule of the policy.
const UnknownRule = "decision/unknown-value"

func unknownReason(paths []string) Reason {
	return Reason{
		Rule: UnknownRule, Effect: Warn, Citations: []Citation{}, Unknown: paths,
		Message: "The answer depends on values that are not known yet: " + strings.Join(paths, ", ") + ".",
		Fix:     "Use values that are known when planning, or decide again once they are known: the answer is checked then.",
	}
}
