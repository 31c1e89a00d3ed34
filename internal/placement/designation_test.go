package placement_test

import (
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// A treaty counts from its day on; policy itself has no clock.
func TestTreatyOnTheDay(t *testing.T) {
	t.Parallel()
	const undated = `sites:
  ee-gov-1: {title: Home, kind: government_cloud, country: EE, state_control: 100, capabilities: [primary]}
  embassy:
    {title: Embassy, kind: data_embassy, country: LU, state_control: 100, jurisdiction: EE, immunity: true, standards: [x],
     perimeter: {separated: true, controlled_by: EE}, capabilities: [backup, standby], treaty: {reference: "A treaty"}}
links: [{between: [ee-gov-1, embassy], encrypted: true}]
`
	b := newBench()
	tests := map[string]struct {
		today     time.Time
		catalogue string
		site      string
		want      placement.Verdict
		rule      string
	}{
		"before":        {time.Date(2018, time.May, 15, 23, 59, 59, 0, time.UTC), "", "lu-data-embassy", placement.Denied, "data-embassy/treaty"},
		"on the day":    {time.Date(2018, time.May, 16, 0, 0, 0, 0, time.UTC), "", "lu-data-embassy", placement.Allowed, ""},
		"years after":   {time.Date(2030, time.January, 1, 0, 0, 0, 0, time.UTC), "", "lu-data-embassy", placement.Allowed, ""},
		"without a day": {time.Date(2030, time.January, 1, 0, 0, 0, 0, time.UTC), undated, "embassy", placement.Allowed, "data-embassy/treaty-undated"},
		"no clock":      {time.Time{}, "", "lu-data-embassy", placement.Denied, "data-embassy/treaty"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := b.open(t, "estonia-2014", "", tt.catalogue, func(s *placement.Settings) { s.Today = tt.today })
			w := named(t, "land-register")
			w.Copies = w.Copies[1:2] // the backup in the data embassy
			w.Copies[0].Site, w.Copies[0].BackupInterval = tt.site, 24*time.Hour
			got := decide(t, d, w).Copies[w.Copies[0].Name]
			said := tt.rule == ""
			for _, r := range got.Reasons {
				said = said || r.Rule == tt.rule
			}
			if got.Verdict != tt.want || !said {
				t.Errorf("the backup is %s, want %s by %q: %+v", got.Verdict, tt.want, tt.rule, got.Reasons)
			}
		})
	}
}

// Nothing but a designation makes a service essential: the catalogue's where
// it has one, even an empty one, and else the profile's.
func TestDesignationOfEssentialServices(t *testing.T) {
	t.Parallel()
	const catalogue = `sites:
  cloud: {title: Cloud, kind: public_cloud, country: IE, capabilities: [primary], cloud: {provider: aws, region: eu-west-1}}
`
	b := newBench()
	tests := map[string]struct {
		name, designation string
		want              placement.Verdict
	}{
		"by the profile":              {"land-register", "", placement.Allowed},
		"by nobody":                   {"tax-register", "", placement.Denied},
		"the catalogue says nobody":   {"land-register", "essential_services: []\n", placement.Denied},
		"by the catalogue":            {"tax-register", "essential_services: [tax-register]\n", placement.Allowed},
		"the catalogue says another":  {"land-register", "essential_services: [tax-register]\n", placement.Denied},
		"a name that only looks like": {"land-register-2", "", placement.Denied},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := b.open(t, "estonia-2014", "posture=wartime", catalogue+tt.designation, nil)
			w := named(t, "forbidden")
			w.Name, w.Copies = tt.name, w.Copies[:1]
			w.Copies[0].Site, w.Copies[0].RiskAcknowledgement = "cloud", "R-1"
			if got := decide(t, d, w).Copies["cloud"]; got.Verdict != tt.want {
				t.Errorf("its primary copy in a public cloud is %s, want %s: %+v", got.Verdict, tt.want, got.Reasons)
			}
		})
	}
}
