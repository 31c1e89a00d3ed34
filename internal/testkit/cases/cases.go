// Package cases reads the table of fixture cases, policies/cases: situations
// with the decision that is expected of every door.
package cases

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// Today is the day on which every case is decided.
var Today = clock.Fixed(time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC))

// Case is one situation with the expected decision.
type Case struct {
	Name    string `yaml:"-"`
	Title   string `yaml:"title"`
	Profile string `yaml:"profile"`
	// WhatIf is empty for peace.
	WhatIf string `yaml:"what_if"`
	// Catalogue is a catalogue document; nil means the embedded one.
	Catalogue map[string]any `yaml:"catalogue"`
	// CatalogueName names a catalogue that several cases share,
	// cases/catalogues/NAME.yaml; Load puts it into Catalogue.
	CatalogueName string `yaml:"catalogue_name"`
	// Workloads is the content of a workload document.
	Workloads map[string]any `yaml:"workloads"`
	Expect    Expect         `yaml:"expect"`
}

// Expect is what is expected; what is left out is not looked at.
type Expect struct {
	Exit      int                 `yaml:"exit"`
	Portfolio string              `yaml:"portfolio"`
	Workloads map[string]Workload `yaml:"workloads"`
}

// Workload is the expectation for one workload.
type Workload struct {
	Verdict string `yaml:"verdict"`
	// Rules deny the workload or one of its copies: exactly these, in any
	// order. Nil means that they are not looked at.
	Rules []string `yaml:"rules"`
	// Says are rules that are mentioned, with whatever effect.
	Says         []string          `yaml:"says"`
	Copies       map[string]string `yaml:"copies"`
	Destinations map[string]string `yaml:"destinations"`
	// Options are keyed by site/role.
	Options map[string]string `yaml:"options"`
	// Obligations are keyed by copy/code; the value is the status.
	Obligations map[string]string `yaml:"obligations"`
}

// Load reads all cases in the order of their names.
func Load(t testing.TB) []Case {
	t.Helper()
	files, err := fs.Glob(policies.FS, "cases/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("reading the fixture cases: %d files, %v", len(files), err)
	}
	all := []Case{}
	for _, file := range files {
		content, err := policies.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var document struct {
			Cases map[string]Case `yaml:"cases"`
		}
		if err := yaml.UnmarshalWithOptions(content, &document, yaml.DisallowUnknownField()); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, name := range slices.Sorted(maps.Keys(document.Cases)) {
			c := document.Cases[name]
			c.Name = name
			if c.CatalogueName != "" {
				c.Catalogue = shared(t, c.CatalogueName)
			}
			all = append(all, c)
		}
	}
	return all
}

func shared(t testing.TB, name string) map[string]any {
	t.Helper()
	content, err := policies.FS.ReadFile("cases/catalogues/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var catalogue map[string]any
	if err := yaml.Unmarshal(content, &catalogue); err != nil {
		t.Fatalf("the shared catalogue %s: %v", name, err)
	}
	return catalogue
}

// Document is the case's workload document as JSON.
func (c Case) Document(t testing.TB) []byte {
	t.Helper()
	return encode(t, map[string]any{"workloads": c.Workloads})
}

// CatalogueDocument is the case's catalogue as JSON, nil for the embedded.
func (c Case) CatalogueDocument(t testing.TB) []byte {
	t.Helper()
	if c.Catalogue == nil {
		return nil
	}
	return encode(t, c.Catalogue)
}

func encode(t testing.TB, v any) []byte {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// Config is the assembly of the case; catalogueFile is where its catalogue
// document was written, empty for the embedded one.
func (c Case) Config(t testing.TB, catalogueFile string) assembly.Config {
	t.Helper()
	whatIf, err := assembly.ParseWhatIf(c.WhatIf)
	if err != nil {
		t.Fatal(err)
	}
	cfg := assembly.Config{Profile: c.Profile, WhatIf: whatIf, Clock: Today}
	if catalogueFile != "" {
		cfg.CatalogueFiles = []string{catalogueFile}
	}
	return cfg
}

// Check holds a report against the expectation and returns what differs.
func (c Case) Check(r *placement.Report) []string {
	var wrong []string
	fail := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	if got := r.Exit(); got != c.Expect.Exit {
		fail("exit %d, expected %d", got, c.Expect.Exit)
	}
	if c.Expect.Portfolio != "" && string(r.Portfolio.Verdict) != c.Expect.Portfolio {
		fail("portfolio %s, expected %s: %s", r.Portfolio.Verdict, c.Expect.Portfolio, rulesWith(r.Portfolio.Reasons, placement.Deny))
	}
	for _, name := range slices.Sorted(maps.Keys(c.Expect.Workloads)) {
		i := slices.IndexFunc(r.Workloads, func(d *placement.Decision) bool { return d.Name == name })
		if i < 0 {
			fail("%s: no decision", name)
			continue
		}
		for _, problem := range c.Expect.Workloads[name].check(r.Workloads[i]) {
			fail("%s: %s", name, problem)
		}
	}
	return wrong
}

func (w Workload) check(d *placement.Decision) []string {
	var wrong []string
	differ := func(what string, got any, want string) {
		if want != "" && fmt.Sprint(got) != want {
			wrong = append(wrong, fmt.Sprintf("%s is %q, expected %q", what, got, want))
		}
	}
	differ("verdict", d.Verdict, w.Verdict)
	denying, said := map[string]bool{}, map[string]bool{}
	collect := func(reasons []placement.Reason) {
		for _, r := range reasons {
			said[r.Rule] = true
			denying[r.Rule] = denying[r.Rule] || r.Effect == placement.Deny || r.Effect == placement.Require
		}
	}
	collect(d.Reasons)
	for name, verdict := range w.Copies {
		if d.Copies[name] == nil {
			wrong = append(wrong, "no decision on the copy "+name)
			continue
		}
		differ("copy "+name, d.Copies[name].Verdict, verdict)
	}
	for _, c := range d.Copies {
		collect(c.Reasons)
	}
	maps.DeleteFunc(denying, func(_ string, denies bool) bool { return !denies })
	if w.Rules != nil {
		differ("denying rules", slices.Sorted(maps.Keys(denying)), fmt.Sprint(slices.Sorted(slices.Values(w.Rules))))
	}
	for _, rule := range w.Says {
		if !said[rule] {
			wrong = append(wrong, fmt.Sprintf("%s is not mentioned, only %s", rule, slices.Sorted(maps.Keys(said))))
		}
	}
	for layer, verdict := range w.Destinations {
		differ("layer "+layer, d.Destinations[layer].Verdict, verdict)
	}
	return append(wrong, w.checkParts(d)...)
}

func (w Workload) checkParts(d *placement.Decision) []string {
	var wrong []string
	for key, verdict := range w.Options {
		site, role, _ := strings.Cut(key, "/")
		i := slices.IndexFunc(d.Options, func(o placement.Option) bool { return o.Site == site && o.Role == role })
		if i < 0 {
			wrong = append(wrong, "no option "+key)
		} else if string(d.Options[i].Verdict) != verdict {
			wrong = append(wrong, fmt.Sprintf("option %s is %q, expected %q: %s", key, d.Options[i].Verdict, verdict, rulesWith(d.Options[i].Reasons, placement.Deny)))
		}
	}
	for key, status := range w.Obligations {
		name, code, _ := strings.Cut(key, "/")
		got := "absent"
		if c := d.Copies[name]; c != nil {
			if i := slices.IndexFunc(c.Obligations, func(o placement.Obligation) bool { return o.Code == code }); i >= 0 {
				got = c.Obligations[i].Status
			}
		}
		if got != status {
			wrong = append(wrong, fmt.Sprintf("obligation %s is %q, expected %q", key, got, status))
		}
	}
	return wrong
}

func rulesWith(reasons []placement.Reason, effect placement.Effect) []string {
	rules := []string{}
	for _, r := range reasons {
		if r.Effect == effect {
			rules = append(rules, r.Rule)
		}
	}
	return rules
}

// Deciders opens the deciders of cases, one for all cases with the same
// profile, situation and catalogue: compiling the policy is most of the work.
type Deciders struct {
	mu     sync.Mutex
	change func(*assembly.Config)
	opened map[string]func() (*placement.Decider, error)
}

// NewDeciders opens deciders as shipped, or with a change to each.
func NewDeciders(change func(*assembly.Config)) *Deciders {
	return &Deciders{change: change, opened: map[string]func() (*placement.Decider, error){}}
}

// Open returns the decider of the case.
func (d *Deciders) Open(t testing.TB, c Case) *placement.Decider {
	t.Helper()
	catalogue := c.CatalogueDocument(t)
	key := c.Profile + "\n" + c.WhatIf + "\n" + string(catalogue)
	d.mu.Lock()
	open := d.opened[key]
	if open == nil {
		open = sync.OnceValues(func() (*placement.Decider, error) { return d.open(t, c, catalogue) })
		d.opened[key] = open
	}
	d.mu.Unlock()
	decider, err := open()
	if err != nil {
		t.Fatal(err)
	}
	return decider
}

func (d *Deciders) open(t testing.TB, c Case, catalogue []byte) (*placement.Decider, error) {
	t.Helper()
	file := ""
	if catalogue != nil {
		file = filepath.Join(t.TempDir(), "catalogue.json")
		if err := os.WriteFile(file, catalogue, 0o600); err != nil {
			return nil, fmt.Errorf("writing the catalogue of a case: %w", err)
		}
	}
	cfg := c.Config(t, file)
	if d.change != nil {
		d.change(&cfg)
	}
	// Opened for other tests too, so not under the context of this one.
	return assembly.Open(context.WithoutCancel(t.Context()), cfg)
}
