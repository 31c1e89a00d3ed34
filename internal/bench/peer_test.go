package bench_test

import (
	_ "embed"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

//go:embed testdata/main.rego
var mainRego string

// bundle is a folder with our rules for placement and for workloads, their
// parameters and the catalogue, and the wrapper that asks them about a
// document: everything that another engine needs to decide it.
type bundle struct {
	dir string
	// sites are the names in the catalogue.
	sites []string
}

// newBundle writes the bundle. An engine older than the rules' language gets
// them with its name for the one feature of it that they use.
func newBundle(tb testing.TB, old bool) bundle {
	tb.Helper()
	decider, err := assembly.Open(tb.Context(), assembly.Config{})
	if err != nil {
		tb.Fatal(err)
	}
	b := bundle{dir: tb.TempDir()}
	for _, s := range decider.Catalogue().Sites {
		b.sites = append(b.sites, s.Name)
	}
	for _, stage := range []string{"placement", "workload"} {
		files, err := fs.Glob(policies.FS, stage+"/*.rego")
		if err != nil {
			tb.Fatal(err)
		}
		files = slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, "_test.rego") })
		if len(files) == 0 {
			tb.Fatalf("there are no rules of %s to export", stage)
		}
		for _, name := range files {
			source, err := policies.FS.ReadFile(name)
			if err != nil {
				tb.Fatal(err)
			}
			if old {
				source = []byte(strings.ReplaceAll(string(source), "import rego.v2", "import future.keywords.not"))
			}
			// The engine's own type check is not asked for here, and without
			// its schemas the annotations that name them do not load.
			b.write(tb, name, withoutSchemas(string(source)))
		}
	}
	b.write(tb, "main.rego", mainRego)
	data, err := json.Marshal(bundleData(decider))
	if err != nil {
		tb.Fatal(err)
	}
	b.write(tb, "data.json", string(data))
	return b
}

func (b bundle) write(tb testing.TB, name, content string) {
	tb.Helper()
	path := filepath.Join(b.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		tb.Fatal(err)
	}
}

// withoutSchemas drops the lines of an annotation that name schemas.
func withoutSchemas(source string) string {
	var kept []string
	for line := range strings.Lines(source) {
		if strings.HasPrefix(line, "# schemas:") || (strings.HasPrefix(line, "#   - ") && strings.Contains(line, ": schema.")) {
			continue
		}
		kept = append(kept, line)
	}
	return strings.Join(kept, "")
}

type object = map[string]any

// bundleData is what the rules read, and what the wrapper makes facts from.
func bundleData(d *placement.Decider) object {
	stand, catalogue := d.Profile(), d.Catalogue()
	sites := object{}
	for _, s := range catalogue.Sites {
		treaty := "none"
		if s.Treaty != nil {
			treaty = ""
			if !s.Treaty.InForce.IsZero() {
				treaty = s.Treaty.InForce.Format(time.DateOnly)
			}
		}
		sites[s.Name] = object{
			"kind": s.Kind, "layer": s.Layer(), "country": s.Country, "operator": s.Operator, "jurisdiction": s.Jurisdiction,
			"state_control": s.StateControl, "treaty": treaty, "immunity": s.Immunity,
			"perimeter_separated": s.Perimeter.Separated, "perimeter_controlled_by": s.Perimeter.ControlledBy,
			"standards": list(s.Standards), "capabilities": list(s.Capabilities),
			"telecom_controlled": s.TelecomControlled, "special_environment": s.SpecialEnvironment,
		}
	}
	links := []any{}
	for _, l := range catalogue.Links {
		links = append(links, object{"between": l.Between, "encrypted": l.Encrypted})
	}
	essential := catalogue.EssentialServices
	if essential == nil {
		essential = stand.EssentialServices
	}
	phase := catalogue.NetworkPhase
	if phase == 0 {
		phase = stand.NetworkPhase
	}
	return object{
		"sovereign": object{"parameters": stand.Parameters.Values()},
		"bench": object{
			"sites": sites, "links": links, "essential_services": list(essential), "network_phase": phase,
			"state": stand.State, "today": time.Now().Format(time.DateOnly), "refusing": refusing(d),
		},
	}
}

// refusing lists, by stage, the rules that refuse in the profile: those that
// deny, those whose condition has to be met, and over a workload those that
// ask for a copy.
func refusing(d *placement.Decider) map[string]map[string]bool {
	stages := map[string]map[string]bool{"placement": {}, "workload": {}}
	for _, r := range d.Rules() {
		if d.Profile().Rules[r.ID].Status != profile.Enforced || stages[string(r.Stage)] == nil {
			continue
		}
		if r.Effect == "deny" || r.Unmet == "deny" || (r.Effect == "require" && r.Stage == "workload") {
			stages[string(r.Stage)][r.ID] = true
		}
	}
	return stages
}

func list(words []string) []string {
	if words == nil {
		return []string{}
	}
	return words
}
