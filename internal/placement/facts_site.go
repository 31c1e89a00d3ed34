package placement

import (
	"slices"
	"strings"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// siteFacts is a site as rules see it. It is comparable: sites with equal
// facts are one class and are decided once.
type siteFacts struct {
	kind, layer                                string
	home, fullControl, ownJurisdiction         bool
	stateControl                               int
	treaty                                     string
	immunity, perimeterSeparated, perimeterOwn bool
	standard, partnerStandard, operable        bool
	telecomControlled, specialEnvironment      bool
	// capabilities are joined in order, which keeps the struct comparable.
	// Rules see of them whether a copy's role is served.
	capabilities string
	link         string
}

func newSiteFacts(s *site.Site, p *profile.Profile, links map[string]string, today time.Time) siteFacts {
	capabilities := slices.Clone(s.Capabilities)
	slices.Sort(capabilities)
	link := links[s.Name]
	if link == "" {
		link = "none"
	}
	return siteFacts{
		kind: s.Kind, layer: s.Layer(), home: s.Country == p.State, stateControl: s.StateControl,
		fullControl:     s.StateControl >= p.Parameters.FullControlPercent,
		ownJurisdiction: s.Jurisdiction == p.State, treaty: treatyFact(s.Treaty, today), immunity: s.Immunity,
		perimeterSeparated: s.Perimeter.Separated, perimeterOwn: s.Perimeter.ControlledBy == p.State,
		standard: len(s.Standards) > 0, partnerStandard: meetsAny(s.Standards, p.Parameters.PartnerStandards),
		operable:          s.Serves("standby") || s.Serves("active"),
		telecomControlled: s.TelecomControlled, specialEnvironment: s.SpecialEnvironment,
		capabilities: strings.Join(capabilities, ","), link: link,
	}
}

// treatyFact turns the day a treaty came into force into a fact: policy has
// no clock.
func treatyFact(t *site.Treaty, today time.Time) string {
	switch {
	case t == nil:
		return "none"
	case t.InForce.IsZero():
		return "undated"
	case t.InForce.After(today):
		return "not_in_force"
	}
	return "in_force"
}

func meetsAny(standards, wanted []string) bool {
	return slices.ContainsFunc(standards, func(have string) bool {
		return slices.ContainsFunc(wanted, func(want string) bool { return strings.EqualFold(have, want) })
	})
}

// linkFacts says of every linked site whether all its links are encrypted.
func linkFacts(links []site.Link) map[string]string {
	facts := map[string]string{}
	for _, link := range links {
		for _, end := range link.Between {
			switch {
			case !link.Encrypted:
				facts[end] = "plain"
			case facts[end] == "":
				facts[end] = "encrypted"
			}
		}
	}
	return facts
}

// fields are the facts that every stage sees of a site.
func (f siteFacts) fields() []policy.Field {
	return []policy.Field{
		{Name: "kind", Value: policy.String(f.kind)},
		{Name: "layer", Value: policy.String(f.layer)},
		{Name: "home", Value: policy.Bool(f.home)},
		{Name: "state_control", Value: policy.Int(f.stateControl)},
		{Name: "full_control", Value: policy.Bool(f.fullControl)},
		{Name: "own_jurisdiction", Value: policy.Bool(f.ownJurisdiction)},
		{Name: "treaty", Value: policy.String(f.treaty)},
		{Name: "immunity", Value: policy.Bool(f.immunity)},
		{Name: "perimeter_separated", Value: policy.Bool(f.perimeterSeparated)},
		{Name: "perimeter_own", Value: policy.Bool(f.perimeterOwn)},
		{Name: "standard", Value: policy.Bool(f.standard)},
		{Name: "partner_standard", Value: policy.Bool(f.partnerStandard)},
		{Name: "operable", Value: policy.Bool(f.operable)},
		{Name: "telecom_controlled", Value: policy.Bool(f.telecomControlled)},
		{Name: "special_environment", Value: policy.Bool(f.specialEnvironment)},
	}
}

// class is all sites with equal facts.
type class struct {
	number int
	facts  siteFacts
	// sites are the members in the order of the catalogue.
	sites []*site.Site
	// placement is the full value, summary the part rules over a workload
	// see.
	placement policy.Value
	summary   policy.Value
}

func newClass(number int, f siteFacts, placement, summary *policy.Shape) *class {
	return &class{
		number: number, facts: f, summary: summary.Object(f.fields()...),
		placement: placement.Object(append(f.fields(),
			policy.Field{Name: "link", Value: policy.String(f.link)})...),
	}
}

// serves tells whether the sites of the class can serve the role.
func (c *class) serves(role string) bool { return c.sites[0].Serves(role) }
