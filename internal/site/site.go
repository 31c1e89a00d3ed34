// Package site is the catalogue: the sites a copy may stand at, the links
// between them, and the designations that belong to them.
package site

import (
	"slices"
	"time"
)

// Layers of the concept, in the order in which reports show them.
const (
	Domestic       = "domestic"
	PublicCloud    = "public_cloud"
	EmbassyNetwork = "embassy_network"
)

// Layers lists the three layers in order.
func Layers() []string { return []string{Domestic, PublicCloud, EmbassyNetwork} }

// Site is one place. Words are those of policies/schema/catalogue.json.
type Site struct {
	// Name is a DNS label, unique within a catalogue.
	Name    string
	Title   string
	Kind    string
	Country string // ISO 3166-1 alpha-2
	// Continent is derived from the country: africa, europe, north_america ...
	Continent string
	Operator  string
	// Jurisdiction is whose law applies inside the perimeter; the country's
	// where nobody said otherwise.
	Jurisdiction string
	// StateControl is how far the home state controls the machines, percent.
	StateControl       int
	Treaty             *Treaty
	Immunity           bool
	Perimeter          Perimeter
	Standards          []string
	Capabilities       []string
	TelecomControlled  bool
	SpecialEnvironment bool
	Cloud              Cloud
	Capacity           Capacity
	// Example marks invented data.
	Example  bool
	Source   string
	Note     string
	Verified time.Time
}

// Treaty is the agreement with the host state.
type Treaty struct {
	Reference string
	// InForce is zero where the day is not recorded.
	InForce time.Time
	// SecurityResponsibility is home, host or shared; empty where the
	// agreement does not say, and then nothing is assumed.
	SecurityResponsibility string
}

// Perimeter is the boundary around the machines.
type Perimeter struct {
	Separated    bool
	ControlledBy string // ISO 3166-1 alpha-2
}

// Cloud is the cloud behind a site.
type Cloud struct {
	Provider string
	Region   string
	AuthURL  string
}

// Capacity is what a site offers.
type Capacity struct {
	VCPU       int64
	MemoryGiB  int64
	StorageTiB int64
}

// Layer is the layer that a kind of site belongs to: domestic, public_cloud
// or embassy_network. An unknown kind belongs to none.
func Layer(kind string) string {
	switch kind {
	case "government_cloud", "partner_datacentre", "agency_server_room":
		return Domestic
	case "public_cloud":
		return PublicCloud
	case "embassy_room", "data_embassy", "friendly_cloud":
		return EmbassyNetwork
	}
	return ""
}

// Layer is the layer the site belongs to.
func (s *Site) Layer() string { return Layer(s.Kind) }

// Serves tells whether the site can serve the role.
func (s *Site) Serves(role string) bool { return slices.Contains(s.Capabilities, role) }

// Link is a data link between two sites.
type Link struct {
	Between   [2]string
	Encrypted bool
}

// Catalogue is all sites, links and designations of one decision.
type Catalogue struct {
	// Sites are sorted by name.
	Sites []*Site
	Links []Link
	// EssentialServices replaces the profile's list where it is not nil.
	EssentialServices []string
	// NetworkPhase is 1 or 2; 0 where the catalogue does not say.
	NetworkPhase int
	// Digest identifies the documents: "sha256:" and 64 hexadecimal digits.
	Digest string

	byName map[string]*Site
}

// Find returns the site of that name.
func (c *Catalogue) Find(name string) (*Site, bool) {
	s, ok := c.byName[name]
	return s, ok
}
