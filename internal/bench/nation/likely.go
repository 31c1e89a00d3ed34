package nation

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// defective is in how many of a hundred systems of a likely nation something
// is missing or stands in the wrong place.
const defective = 12

// Likely is the mixture a state has: a few kinds of systems in large numbers,
// most of them described as they should be, each with names and references of
// its own. Its sites are those of the embedded catalogue.
func Likely() Mixture { return mixture(defective) }

// Sound is the likely mixture without its mistakes: nothing in it is refused.
func Sound() Mixture { return mixture(0) }

func mixture(mistakes int) Mixture {
	kinds := systems()
	total := 0
	for _, k := range kinds {
		total += k.share
	}
	return func(i int) *Workload {
		d := draw{rand.New(rand.NewPCG(uint64(i), 1))} //nolint:gosec // the same nation every time is the point
		pick := d.IntN(total)
		chosen := 0
		for pick >= kinds[chosen].share {
			pick -= kinds[chosen].share
			chosen++
		}
		w := kinds[chosen].make(d, i)
		w.Title = fmt.Sprintf("%s %d", kinds[chosen].title, i)
		w.ResponsibilityPhase, w.BackupPlan = 1+d.IntN(2), fmt.Sprintf("BP-2026-%05d", i)
		w.Peak = d.IntN(10) == 0
		vary(d, w)
		if d.IntN(100) < mistakes {
			spoil(d, w)
		}
		return w
	}
}

// system is a kind of system, with its share in the nation.
type system struct {
	title string
	share int
	make  func(d draw, i int) *Workload
}

func systems() []system {
	return []system{
		{"Website of an institution", 22, func(d draw, i int) *Workload {
			w := owned(d, "municipality", "website", "static", "public")
			w.NetworkZone = "public_ip"
			w.Copies = home(i, "ee-partner-1", "ee-partner-2")
			outside(w, i, "mirror")
			return w
		}},
		{"Case files", 24, func(d draw, i int) *Workload {
			w := owned(d, "agency", "service", "iaas", "sensitive")
			w.PersonalData, w.NetworkZone = d.of("ordinary", "special"), "special_zone"
			w.Copies = home(i, "ee-gov-1", "ee-gov-2")
			abroad(w, d, "backup")
			return w
		}},
		{"Register", 9, func(d draw, i int) *Workload {
			w := owned(d, "ministry", "register", "iaas", "sensitive")
			w.PersonalData, w.NetworkZone, w.DigitalOnly, w.Integrity = "ordinary", "special_zone", true, "high"
			w.Continuity = d.of("backup", "run")
			w.Copies = home(i, "ee-gov-1", "ee-gov-2")
			abroad(w, d, "standby")
			return w
		}},
		{"Office of a municipality", 11, func(d draw, i int) *Workload {
			w := owned(d, "municipality", "productivity", "saas", "limited")
			w.PersonalData, w.NetworkZone = "ordinary", "special_zone"
			w.Copies = home(i, "ee-gov-1", "ee-gov-2")
			outside(w, i, "primary")
			return w
		}},
		{"Archive", 7, func(d draw, i int) *Workload {
			w := owned(d, "constitutional", "archive", "paas", d.of("limited", "sensitive"))
			w.DigitalOnly, w.Integrity, w.NetworkZone, w.Continuity = true, "high", "special_zone", "backup"
			w.Copies = home(i, "ee-gov-2", "ee-gov-1")
			abroad(w, d, "backup")
			return w
		}},
		{"Data exchange", 7, func(d draw, i int) *Workload {
			w := owned(d, "agency", "exchange", "paas", "limited")
			w.Availability, w.NetworkZone, w.Continuity = "high", "special_zone", "active"
			w.Copies = home(i, "ee-gov-1", "ee-gov-2")
			abroad(w, d, "active")
			return w
		}},
		{"Service to people abroad", 5, func(d draw, i int) *Workload {
			w := owned(d, "ministry", "service", "paas", "limited")
			w.Audience, w.Continuity, w.NetworkZone = "global", "run", "special_zone"
			w.Copies = home(i, "ee-gov-1", "ee-gov-2")
			abroad(w, d, "standby")
			return w
		}},
		{"Development of a service", 13, func(d draw, i int) *Workload {
			w := owned(d, d.of("agency", "foundation", "company"), "development", "iaas", "public")
			w.NetworkZone = "public_ip"
			w.Copies = home(i, "ee-partner-2", "ee-partner-1")
			outside(w, i, "mirror")
			return w
		}},
		{"Certificates", 2, func(d draw, i int) *Workload {
			w := owned(d, "agency", "pki", "colocation", "sensitive")
			w.Integrity, w.Availability, w.Continuity, w.NetworkZone = "high", "high", "run", "special_zone"
			w.Copies = home(i, "ee-gov-1", "ee-gov-2")
			abroad(w, d, "standby")
			return w
		}},
	}
}

func owned(d draw, owner, kind, delivery, sensitivity string) *Workload {
	return &Workload{
		Owner: Owner{fmt.Sprintf("Institution %d", d.IntN(400)), owner},
		Kind:  kind, Delivery: delivery, Sensitivity: sensitivity,
	}
}

// home are four copies at home: two to run it, one for peaks, one backup.
func home(i int, first, second string) map[string]*Copy {
	at := func(role, site string) *Copy {
		return &Copy{
			Role: role, Site: site, Encrypted: true, Isolated: true,
			SLA: fmt.Sprintf("SLA-2026-%05d", i), Procurement: fmt.Sprintf("PR-2026-%05d", i),
		}
	}
	peak := at("burst", "ee-partner-1")
	local := at("backup", second)
	local.BackupInterval = "24h"
	return map[string]*Copy{"main": at("primary", first), "second": at("secondary", second), "peak": peak, "local-backup": local}
}

// abroad are two copies in the data embassy network, one of the given role.
func abroad(w *Workload, d draw, role string) {
	w.Copies["embassy"] = &Copy{Role: role, Site: "lu-data-embassy", Encrypted: true, StateEncryption: true, Isolated: true, BackupInterval: d.of("24h", "7d")}
	w.Copies["far"] = &Copy{Role: "backup", Site: "embassy-room-overseas", Encrypted: true, StateEncryption: true, Isolated: true, BackupInterval: "7d"}
}

// outside are two copies in public clouds.
func outside(w *Workload, i int, role string) {
	regions := []string{"aws-eu-west-1", "aws-eu-north-1", "azure-germanywestcentral", "azure-northeurope", "google-europe-north1"}
	for j, name := range []string{"cloud", "cloud-second"} {
		w.Copies[name] = &Copy{
			Role: role, Site: regions[(i+j)%len(regions)], Encrypted: true, Signed: true, Timestamped: true,
			Guidance:            fmt.Sprintf("G-2026-%05d", i),
			RiskAcknowledgement: fmt.Sprintf("RA-2026-%05d", i), RiskAssessment: fmt.Sprintf("RS-2026-%05d", i),
		}
	}
}

// vary fills in what institutions describe differently without a mistake.
func vary(d draw, w *Workload) {
	if w.Integrity == "" {
		w.Integrity = d.of("", "", "low", "medium", "high")
	}
	if w.Availability == "" {
		w.Availability = d.of("", "", "low", "medium", "high")
	}
	for _, name := range slices.Sorted(maps.Keys(w.Copies)) {
		c := w.Copies[name]
		c.CustomerKeys = d.IntN(4) == 0
		c.Encrypted = c.Encrypted && (d.IntN(8) > 0 || !strings.HasPrefix(c.Site, "ee-"))
		if c.RiskAssessment == "" && d.IntN(6) == 0 {
			c.RiskAssessment = d.reference("RS")
		}
	}
}

// spoil makes one mistake of those that people make.
func spoil(d draw, w *Workload) {
	names := []string{"main", "second", "peak", "local-backup"}
	c := w.Copies[names[d.IntN(len(names))]]
	switch d.IntN(9) {
	case 0:
		c.Site = "aws-eu-west-1"
	case 1:
		c.Site = "ee-agency-room"
	case 2:
		w.Copies["second"].Site = w.Copies["main"].Site
	case 3:
		c.SLA, c.Procurement = "", ""
	case 4:
		w.BackupPlan = ""
	case 5:
		w.Sensitivity = "classified"
	case 6:
		c.Role = "shard"
	case 7:
		w.Customer = "Another institution"
	case 8:
		w.Continuity = "active"
	}
}
