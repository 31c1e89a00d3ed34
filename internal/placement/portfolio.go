package placement

import (
	"context"
	"fmt"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Summary collects what the rules over a whole document look at, one
// decided workload after the other.
type Summary struct {
	catalogue     *site.Catalogue
	placed        int
	singleSite    int
	singleCountry int
}

// NewSummary starts the summary of a document.
func (d *Decider) NewSummary() *Summary { return &Summary{catalogue: d.settings.Catalogue} }

// Add takes one workload in. It is not safe for concurrent use.
func (s *Summary) Add(w *workload.Workload) {
	if len(w.Copies) == 0 {
		return
	}
	s.placed++
	oneSite, oneCountry := true, true
	first, _ := s.catalogue.Find(w.Copies[0].Site)
	for i := range w.Copies {
		here, ok := s.catalogue.Find(w.Copies[i].Site)
		// A site that is not known yet is not known to be the same.
		oneSite = oneSite && ok && w.Copies[i].Site == w.Copies[0].Site
		oneCountry = oneCountry && ok && first != nil && here.Country == first.Country
	}
	if oneSite {
		s.singleSite++
	}
	if oneCountry && w.Continuity != "none" {
		s.singleCountry++
	}
}

// Portfolio asks the rules over the document as a whole.
func (d *Decider) Portfolio(ctx context.Context, s *Summary) (Portfolio, error) {
	result, err := d.settings.Engine.Evaluate(ctx, policy.Portfolio, d.portfolioFacts(s))
	if err != nil {
		return Portfolio{}, fmt.Errorf("deciding on the portfolio: %w", err)
	}
	o := d.resolve(result, true)
	if o.required {
		o.verdict = Denied
	}
	return Portfolio{Verdict: o.verdict, Reasons: o.reasons}, nil
}

// portfolioFacts is what rules see of the document as a whole.
func (d *Decider) portfolioFacts(s *Summary) policy.Value {
	return d.facts(policy.Portfolio,
		policy.Field{Name: "network", Value: d.networkFacts()},
		policy.Field{Name: "links", Value: d.linkValues()},
		policy.Field{Name: "unlinked_embassies", Value: policy.Int(d.unlinkedEmbassies())},
		policy.Field{Name: "capacity", Value: d.capacityFacts()},
		policy.Field{Name: "workloads", Value: policy.Object(
			policy.Field{Name: "placed", Value: policy.Int(s.placed)},
			policy.Field{Name: "single_site", Value: policy.Int(s.singleSite)},
			policy.Field{Name: "single_country", Value: policy.Int(s.singleCountry)},
		)},
	)
}

func (d *Decider) networkFacts() policy.Value {
	var rooms, embassies, clouds, europe, elsewhere int
	for _, s := range d.settings.Catalogue.Sites {
		switch s.Kind {
		case "embassy_room":
			rooms++
		case "data_embassy":
			embassies++
		case "friendly_cloud":
			clouds++
			continue
		default:
			continue
		}
		if s.Continent == "europe" {
			europe++
		} else {
			elsewhere++
		}
	}
	return policy.Object(
		policy.Field{Name: "declared_phase", Value: policy.Int(d.settings.Catalogue.NetworkPhase)},
		policy.Field{Name: "embassy_rooms", Value: policy.Int(rooms)},
		policy.Field{Name: "data_embassies", Value: policy.Int(embassies)},
		policy.Field{Name: "friendly_clouds", Value: policy.Int(clouds)},
		policy.Field{Name: "in_europe", Value: policy.Int(europe)},
		policy.Field{Name: "outside_europe", Value: policy.Int(elsewhere)},
	)
}

func (d *Decider) linkValues() policy.Value {
	links := make([]policy.Value, 0, len(d.settings.Catalogue.Links))
	for _, link := range d.settings.Catalogue.Links {
		embassy := false
		for _, end := range link.Between {
			if s, ok := d.settings.Catalogue.Find(end); ok && s.Layer() == site.EmbassyNetwork {
				embassy = true
			}
		}
		links = append(links, policy.Object(
			policy.Field{Name: "encrypted", Value: policy.Bool(link.Encrypted)},
			policy.Field{Name: "embassy_network", Value: policy.Bool(embassy)},
		))
	}
	return policy.Array(links)
}

func (d *Decider) unlinkedEmbassies() int {
	unlinked := 0
	for _, c := range d.classes {
		if c.facts.kind == "data_embassy" && c.facts.link == "none" {
			unlinked += len(c.sites)
		}
	}
	return unlinked
}

func (d *Decider) capacityFacts() policy.Value {
	var state, private int64
	for _, s := range d.settings.Catalogue.Sites {
		switch s.Kind {
		case "government_cloud":
			state += s.Capacity.VCPU
		case "partner_datacentre":
			private += s.Capacity.VCPU
		}
	}
	share := 0.0
	if state+private > 0 {
		share = 100 * float64(private) / float64(state+private)
	}
	return policy.Object(
		policy.Field{Name: "state_vcpu", Value: policy.Int(int(state))},
		policy.Field{Name: "private_vcpu", Value: policy.Int(int(private))},
		policy.Field{Name: "private_share_percent", Value: policy.Float(share)},
	)
}
