package report

import (
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// siteJSON is a site in the words of a catalogue document.
type siteJSON struct {
	Title              string        `json:"title"`
	Kind               string        `json:"kind"`
	Country            string        `json:"country"`
	Operator           string        `json:"operator,omitzero"`
	Jurisdiction       string        `json:"jurisdiction,omitzero"`
	StateControl       int           `json:"state_control"`
	Treaty             *treatyJSON   `json:"treaty,omitzero"`
	Immunity           bool          `json:"immunity,omitzero"`
	Perimeter          perimeterJSON `json:"perimeter,omitzero"`
	Standards          []string      `json:"standards,omitempty"`
	Capabilities       []string      `json:"capabilities,omitempty"`
	TelecomControlled  bool          `json:"telecom_controlled,omitzero"`
	SpecialEnvironment bool          `json:"special_environment,omitzero"`
	Cloud              cloudJSON     `json:"cloud,omitzero"`
	Capacity           capacityJSON  `json:"capacity,omitzero"`
	Example            bool          `json:"example,omitzero"`
	Source             string        `json:"source,omitzero"`
	Verified           string        `json:"verified,omitzero"`
	Note               string        `json:"note,omitzero"`
}

type treatyJSON struct {
	Reference              string `json:"reference"`
	InForce                string `json:"in_force,omitzero"`
	SecurityResponsibility string `json:"security_responsibility,omitzero"`
}

type perimeterJSON struct {
	Separated    bool   `json:"separated,omitzero"`
	ControlledBy string `json:"controlled_by,omitzero"`
}

type cloudJSON struct {
	Provider string `json:"provider"`
	Region   string `json:"region,omitzero"`
	AuthURL  string `json:"auth_url,omitzero"`
}

type capacityJSON struct {
	VCPU       int64 `json:"vcpu,omitzero"`
	MemoryGiB  int64 `json:"memory_gib,omitzero"`
	StorageTiB int64 `json:"storage_tib,omitzero"`
}

func newSiteJSON(s *site.Site) siteJSON {
	j := siteJSON{
		Title: s.Title, Kind: s.Kind, Country: s.Country, Operator: s.Operator, Jurisdiction: s.Jurisdiction,
		StateControl: s.StateControl, Immunity: s.Immunity, Perimeter: perimeterJSON(s.Perimeter),
		Standards: s.Standards, Capabilities: s.Capabilities, TelecomControlled: s.TelecomControlled,
		SpecialEnvironment: s.SpecialEnvironment, Cloud: cloudJSON(s.Cloud), Capacity: capacityJSON(s.Capacity),
		Example: s.Example, Source: s.Source, Verified: date(s.Verified), Note: s.Note,
	}
	if t := s.Treaty; t != nil {
		j.Treaty = &treatyJSON{Reference: t.Reference, InForce: date(t.InForce), SecurityResponsibility: t.SecurityResponsibility}
	}
	return j
}

func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
