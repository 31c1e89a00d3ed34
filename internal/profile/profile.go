// Package profile reads the stand a state takes: which rules bind, with which
// parameters, and the words it uses. Rules are Rego; a profile is data.
package profile

import "time"

// Default is the profile that decides where nobody names one.
const Default = "estonia-2024"

// Status is what a profile makes of a rule.
type Status string

// The statuses. Enforced leaves the rule its own effect; warn and advise say
// it and stop nothing; off does not apply it.
const (
	Enforced Status = "enforced"
	Warn     Status = "warn"
	Advise   Status = "advise"
	Off      Status = "off"
)

// Profile is one stand, with everything it extends merged in.
type Profile struct {
	// Name is the name of its directory.
	Name        string
	Title       string
	Description string
	// State is the home state, ISO 3166-1 alpha-2.
	State string
	AsOf  time.Time
	// Example marks a profile that shows how one is written and is not a
	// statement of that state's law.
	Example bool
	// Extends lists the profiles it starts from, nearest first.
	Extends   []string
	Documents map[string]Document
	// Parameters are the numbers and lists that rules and facts use, by
	// name; all of them are present.
	Parameters Parameters
	// Labels are national labels of the classes of sensitivity, by class.
	Labels map[string][]string
	// EssentialServices are workloads designated as essential, by name.
	EssentialServices []string
	Lists             map[string]List
	// NetworkPhase is 1 or 2; 0 where the profile does not say.
	NetworkPhase int
	Rules        map[string]Rule
	// Digest identifies the content: "sha256:" and 64 hexadecimal digits.
	Digest string
}

// Titles are the titles of the documents, by name.
func (p *Profile) Titles() map[string]string {
	titles := make(map[string]string, len(p.Documents))
	for name, document := range p.Documents {
		titles[name] = document.Title
	}
	return titles
}

// Document is a source that citations name.
type Document struct{ Title, Reference string }

// Rule is what the profile says of one rule.
type Rule struct {
	Status Status
	// Source is what the status rests on where the citations do not say it.
	Source string
	// Doubt is what is contradictory or silent in the source.
	Doubt string
}

// List is a list that is planned, draft or in force, kept with its date.
type List struct {
	Title  string
	AsOf   time.Time
	Status string
	Source string
	Items  []string
}

// Parameters are a profile's numbers and lists; units are in the names.
type Parameters struct {
	BackupIntervalGoodHours    int
	BackupIntervalRefusedHours int
	PrivateShareFloorPercent   float64
	PrivateShareCeilingPercent float64
	FullControlPercent         int
	PartnerStandards           []string
	StateOwnerTypes            []string
	EmergencyPostures          []string
	SpecialZoneSensitivities   []string
	RegisterContinuity         string
	ResearchMode               bool
}

// Values returns the parameters under the names that rules use.
func (p Parameters) Values() map[string]any {
	return map[string]any{
		"backup_interval_good_hours":    p.BackupIntervalGoodHours,
		"backup_interval_refused_hours": p.BackupIntervalRefusedHours,
		"private_share_floor_percent":   p.PrivateShareFloorPercent,
		"private_share_ceiling_percent": p.PrivateShareCeilingPercent,
		"full_control_percent":          p.FullControlPercent,
		"partner_standards":             list(p.PartnerStandards),
		"state_owner_types":             list(p.StateOwnerTypes),
		"emergency_postures":            list(p.EmergencyPostures),
		"special_zone_sensitivities":    list(p.SpecialZoneSensitivities),
		"register_continuity":           p.RegisterContinuity,
		"research_mode":                 p.ResearchMode,
	}
}

func list(texts []string) []any {
	values := make([]any, len(texts))
	for i, text := range texts {
		values[i] = text
	}
	return values
}
