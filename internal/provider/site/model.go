// Package site is Terraform's view of the catalogue: the data sources
// sovereign_site and sovereign_sites.
package site

import (
	"time"

	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// model is one site. Facts that the catalogue does not state are null.
type model struct {
	Name               string   `tfsdk:"name"`
	Title              string   `tfsdk:"title"`
	Layer              string   `tfsdk:"layer"`
	Kind               string   `tfsdk:"kind"`
	Country            string   `tfsdk:"country"`
	Continent          string   `tfsdk:"continent"`
	Operator           *string  `tfsdk:"operator"`
	Jurisdiction       *string  `tfsdk:"jurisdiction"`
	StateControl       int64    `tfsdk:"state_control"`
	Immunity           bool     `tfsdk:"immunity"`
	Treaty             *treaty  `tfsdk:"treaty"`
	Standards          []string `tfsdk:"standards"`
	Capabilities       []string `tfsdk:"capabilities"`
	TelecomControlled  bool     `tfsdk:"telecom_controlled"`
	SpecialEnvironment bool     `tfsdk:"special_environment"`
	Cloud              *string  `tfsdk:"cloud"`
	Region             *string  `tfsdk:"region"`
	Example            bool     `tfsdk:"example"`
}

type treaty struct {
	Reference *string `tfsdk:"reference"`
	InForce   *string `tfsdk:"in_force"`
}

func modelOf(s *domain.Site) model {
	m := model{
		Name: s.Name, Title: s.Title, Layer: s.Layer(), Kind: s.Kind, Country: s.Country, Continent: s.Continent,
		Operator: orNull(s.Operator), Jurisdiction: orNull(s.Jurisdiction), StateControl: int64(s.StateControl), Immunity: s.Immunity,
		Standards: append([]string{}, s.Standards...), Capabilities: append([]string{}, s.Capabilities...),
		TelecomControlled: s.TelecomControlled, SpecialEnvironment: s.SpecialEnvironment,
		Cloud: orNull(s.Cloud.Provider), Region: orNull(s.Cloud.Region), Example: s.Example,
	}
	if s.Treaty != nil {
		m.Treaty = &treaty{Reference: orNull(s.Treaty.Reference)}
		if !s.Treaty.InForce.IsZero() {
			day := s.Treaty.InForce.Format(time.DateOnly)
			m.Treaty.InForce = &day
		}
	}
	return m
}

func orNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
