package placement

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Settings are everything a decision depends on besides the workload.
type Settings struct {
	Engine    *policy.Engine
	Profile   *profile.Profile
	Catalogue *site.Catalogue
	// Posture is normal, heightened, crisis or wartime.
	Posture         string
	DomesticControl bool
	// Simulation marks decisions that asked "what if".
	Simulation bool
	// Today is the day on which treaties are looked at.
	Today time.Time
	// Revision identifies rules, profile and catalogue.
	Revision string
	// WithoutCache decides everything anew; answers must not differ.
	WithoutCache bool
}

// Postures lists the postures in order.
func Postures() []string { return []string{"normal", "heightened", "crisis", "wartime"} }

// Decider decides for one policy, catalogue and posture. It is safe for
// concurrent use and keeps what it has decided.
type Decider struct {
	settings  Settings
	words     vocabulary
	rules     map[string]*knownRule
	common    []policy.Field
	essential map[string]bool
	classes   []*class
	classOf   map[string]*class
	roles     []string
	phase     int
	// placed and whole are what rules of placement and rules over a
	// workload tell apart.
	placed, whole projection

	placements *cache[placementKey, *outcome]
	workloads  *cache[wholeKey, *outcome]
	tables     *cache[workloadFacts, *table]
}

// ErrPosture means that the posture is missing or unknown.
var ErrPosture = errors.New("the posture is not normal, heightened, crisis or wartime")

// New makes a Decider. It refuses settings under which an answer could be
// silently incomplete.
func New(s Settings) (*Decider, error) {
	if !slices.Contains(Postures(), s.Posture) {
		return nil, fmt.Errorf("%w: %q", ErrPosture, s.Posture)
	}
	schema, err := workload.Schema()
	if err != nil {
		return nil, fmt.Errorf("preparing decisions: %w", err)
	}
	words, err := newVocabulary(schema)
	if err != nil {
		return nil, fmt.Errorf("preparing decisions: %w", err)
	}
	d := &Decider{
		settings: s, words: words, rules: map[string]*knownRule{}, essential: map[string]bool{},
		classOf: map[string]*class{}, roles: words["role"], phase: s.Catalogue.NetworkPhase,
		placements: newCache[placementKey, *outcome](s.WithoutCache),
		workloads:  newCache[wholeKey, *outcome](s.WithoutCache),
		tables:     newCache[workloadFacts, *table](s.WithoutCache),
	}
	d.placed = newProjection(s.Engine.Relevance(policy.Placement), words)
	d.whole = newProjection(s.Engine.Relevance(policy.Workload), words)
	if d.phase == 0 {
		d.phase = s.Profile.NetworkPhase
	}
	if err := d.addRules(); err != nil {
		return nil, err
	}
	d.designate()
	d.classify()
	d.common = []policy.Field{
		{Name: "posture", Value: policy.String(s.Posture)},
		{Name: "emergency", Value: policy.Bool(slices.Contains(s.Profile.Parameters.EmergencyPostures, s.Posture))},
		{Name: "domestic_control", Value: policy.Bool(s.DomesticControl)},
		{Name: "network_phase", Value: policy.Int(d.phase)},
	}
	return d, nil
}

// addRules joins each rule with its status. An organisation's own rules are
// enforced: they can only tighten, and a profile does not know them.
func (d *Decider) addRules() error {
	var ids []string
	parameters := d.settings.Profile.Parameters.Values()
	for _, rule := range d.settings.Engine.Rules() {
		known := &knownRule{rule: rule, status: profile.Enforced, citations: []Citation{}, parameters: map[string]any{}}
		if !rule.Custom {
			ids = append(ids, rule.ID)
			known.status = d.settings.Profile.Rules[rule.ID].Status
		}
		for _, c := range rule.Citations {
			if _, ok := d.settings.Profile.Documents[c.Document]; !ok && !rule.Custom && known.status != profile.Off {
				return fmt.Errorf("%s:%d: the rule %s cites %s, which is not among the documents of the profile %s", rule.File, rule.Line, rule.ID, c.Document, d.settings.Profile.Name)
			}
			known.citations = append(known.citations, Citation{Document: c.Document, Section: c.Section})
		}
		for _, name := range rule.Parameters {
			value, ok := parameters[name]
			if !ok {
				return fmt.Errorf("%s:%d: the rule %s names the parameter %s, which no profile has", rule.File, rule.Line, rule.ID, name)
			}
			known.parameters[name] = value
		}
		d.rules[rule.ID] = known
	}
	if err := d.settings.Profile.CheckRules(ids); err != nil {
		return fmt.Errorf("holding the profile against the rules: %w", err)
	}
	return nil
}

// designate takes the essential services from the catalogue, or else from
// the profile. Nothing else makes a service essential.
func (d *Decider) designate() {
	names := d.settings.Catalogue.EssentialServices
	if names == nil {
		names = d.settings.Profile.EssentialServices
	}
	for _, name := range names {
		d.essential[name] = true
	}
}

func (d *Decider) classify() {
	links := linkFacts(d.settings.Catalogue.Links)
	placementShape, wholeShape := d.settings.Engine.Shape(policy.Placement), d.settings.Engine.Shape(policy.Workload)
	known := map[siteFacts]*class{}
	for _, s := range d.settings.Catalogue.Sites {
		facts := newSiteFacts(s, d.settings.Profile, links, d.settings.Today)
		c := known[facts]
		if c == nil {
			c = newClass(len(d.classes), facts, placementShape.Member("site"), wholeShape.Member("copies").Member("site"))
			known[facts] = c
			d.classes = append(d.classes, c)
		}
		c.sites = append(c.sites, s)
		d.classOf[s.Name] = c
	}
}

// facts puts the facts of a stage together.
func (d *Decider) facts(stage policy.Stage, fields ...policy.Field) policy.Value {
	return d.settings.Engine.Shape(stage).Object(append(slices.Clip(d.common), fields...)...)
}

// Policy says which policy decides.
func (d *Decider) Policy() PolicyRef {
	return PolicyRef{Profile: d.settings.Profile.Name, Revision: d.settings.Revision}
}

// Posture is the posture decided for.
func (d *Decider) Posture() string { return d.settings.Posture }

// DomesticControl tells whether the data centres at home are under control.
func (d *Decider) DomesticControl() bool { return d.settings.DomesticControl }

// Simulation tells whether this asks "what if".
func (d *Decider) Simulation() bool { return d.settings.Simulation }

// Catalogue is the catalogue decided on.
func (d *Decider) Catalogue() *site.Catalogue { return d.settings.Catalogue }

// Profile is the profile decided by.
func (d *Decider) Profile() *profile.Profile { return d.settings.Profile }

// Rules lists the rules in the order of their ids.
func (d *Decider) Rules() []*policy.Rule { return d.settings.Engine.Rules() }

// Want says what a decision shall hold beyond the verdict and its reasons.
type Want struct {
	// Options asks for every site and role of the catalogue.
	Options bool
}

// Decide decides on one workload. An *InputError means that the description
// cannot be decided on; every other error means that the policy gave no
// answer, which is never a permission.
func (d *Decider) Decide(ctx context.Context, w *workload.Workload, want Want) (*Decision, error) {
	if len(w.Unknown) > 0 {
		return d.decideWorlds(ctx, w, want)
	}
	return d.decideKnown(ctx, w, want)
}
