package placement_test

import (
	"bytes"
	"cmp"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/cases"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// situation is a workload with everything its decision depends on.
type situation struct {
	name    string
	decider *placement.Decider
	w       *workload.Workload
}

// stands are the profiles and postures under which testdata is decided.
var stands = []struct{ name, profile, whatIf string }{
	{"2014 in peace", "estonia-2014", ""},
	{"2014 in war without control", "estonia-2014", "posture=wartime,domestic_control=false"},
	{"2024 in peace", "estonia-2024", ""},
	{"2024 in a crisis", "estonia-2024", "posture=crisis"},
	{"Lithuania", "lithuania-2022", ""},
}

// bench opens deciders and keeps what they are made of, so that a policy is
// compiled once for every profile.
type bench struct {
	mu         sync.Mutex
	engines    map[string]*policy.Engine
	profiles   map[string]*profile.Profile
	catalogues map[string]*site.Catalogue
	deciders   map[string]*placement.Decider
}

func newBench() *bench {
	return &bench{
		engines: map[string]*policy.Engine{}, profiles: map[string]*profile.Profile{},
		catalogues: map[string]*site.Catalogue{}, deciders: map[string]*placement.Decider{},
	}
}

// open opens a decider as the product does; an empty catalogue is the
// embedded one. Equal words give the same decider, unless it is changed.
func (b *bench) open(t testing.TB, name, whatIf, catalogue string, change func(*placement.Settings)) *placement.Decider {
	t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	key := name + "\x00" + whatIf + "\x00" + catalogue
	if d := b.deciders[key]; d != nil && change == nil {
		return d
	}
	situation, err := assembly.ParseWhatIf(whatIf)
	if err != nil {
		t.Fatal(err)
	}
	b.load(t, name, catalogue)
	settings := placement.Settings{
		Engine: b.engines[name], Profile: b.profiles[name], Catalogue: b.catalogues[catalogue], Posture: cmp.Or(situation.Posture, "normal"),
		DomesticControl: situation.DomesticControl == nil || *situation.DomesticControl, Simulation: situation.Set,
		Today: cases.Today.Now(), Revision: "sha256:" + strings.Repeat("0", 64),
	}
	if change != nil {
		change(&settings)
	}
	d, err := placement.New(settings)
	if err != nil {
		t.Fatal(err)
	}
	if change == nil {
		b.deciders[key] = d
	}
	return d
}

func (b *bench) load(t testing.TB, name, catalogue string) {
	t.Helper()
	var err error
	if b.profiles[name] == nil {
		if b.profiles[name], err = profile.Load(t.Context(), name); err != nil {
			t.Fatal(err)
		}
		if b.engines[name], err = assembly.Engine(t.Context(), assembly.Config{}, b.profiles[name].Parameters); err != nil {
			t.Fatal(err)
		}
	}
	if b.catalogues[catalogue] == nil {
		var files []site.File
		if catalogue != "" {
			files = []site.File{{Name: "catalogue", Open: func() (io.ReadCloser, error) {
				return io.NopCloser(strings.NewReader(catalogue)), nil
			}}}
		}
		if b.catalogues[catalogue], err = site.Read(t.Context(), files); err != nil {
			t.Fatal(err)
		}
	}
}

// decider is a decider of the embedded catalogue.
func decider(t testing.TB, name, whatIf string) *placement.Decider {
	t.Helper()
	return newBench().open(t, name, whatIf, "", nil)
}

// situations are testdata under every stand.
func situations(t testing.TB, b *bench) []situation {
	t.Helper()
	var all []situation
	for _, stand := range stands {
		d := b.open(t, stand.profile, stand.whatIf, "", nil)
		for _, w := range testdata(t) {
			all = append(all, situation{stand.name + "/" + w.Name, d, w})
		}
	}
	return all
}

// fixtures are the workloads of all fixture cases.
func fixtures(t testing.TB, b *bench) []situation {
	t.Helper()
	var all []situation
	for _, c := range cases.Load(t) {
		d := b.open(t, c.Profile, c.WhatIf, string(c.CatalogueDocument(t)), nil)
		for _, w := range read(t, "case.json", c.Document(t)) {
			all = append(all, situation{c.Name + "/" + w.Name, d, w})
		}
	}
	return all
}

// file writes a file into a directory of its own.
func file(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func testdata(t testing.TB) []*workload.Workload {
	t.Helper()
	content, err := os.ReadFile("testdata/workloads.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return read(t, "workloads.yaml", content)
}

// named is one workload of testdata.
func named(t testing.TB, name string) *workload.Workload {
	t.Helper()
	all := testdata(t)
	i := slices.IndexFunc(all, func(w *workload.Workload) bool { return w.Name == name })
	if i < 0 {
		t.Fatalf("testdata has no workload %s", name)
	}
	return all[i]
}

func read(t testing.TB, name string, content []byte) []*workload.Workload {
	t.Helper()
	schema, err := workload.Schema()
	if err != nil {
		t.Fatal(err)
	}
	root, err := document.Read(t.Context(), document.Source{Name: name, Reader: bytes.NewReader(content)}, schema, document.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var workloads []*workload.Workload
	for member := range root.Get("workloads").Members() {
		w, err := workload.FromNode(member.Key, member.Value)
		if err != nil {
			t.Fatal(err)
		}
		workloads = append(workloads, w)
	}
	return workloads
}

// clone copies a workload, so that it can be changed.
func clone(w *workload.Workload) *workload.Workload {
	c := *w
	c.Copies, c.Unknown = slices.Clone(w.Copies), slices.Clone(w.Unknown)
	return &c
}

func decide(t testing.TB, d *placement.Decider, w *workload.Workload) *placement.Decision {
	t.Helper()
	decision, err := d.Decide(t.Context(), w, placement.Want{})
	if err != nil {
		t.Fatalf("%s: %v", w.Name, err)
	}
	return decision
}
