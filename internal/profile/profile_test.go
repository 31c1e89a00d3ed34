package profile_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

func load(t *testing.T, name string) *profile.Profile {
	t.Helper()
	p, err := profile.Load(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// write puts a profile into a directory of that name.
func write(t *testing.T, name, content string) string {
	t.Helper()
	directory := filepath.Join(t.TempDir(), name)
	if err := os.Mkdir(directory, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(directory, "profile.yaml"), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return directory
}

func TestEmbeddedProfiles(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff([]string{"estonia-2014", "estonia-2024", "lithuania-2022", "united-kingdom-2025"}, profile.Names()); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	source, err := policies.Schema("parameters")
	if err != nil {
		t.Fatal(err)
	}
	parameters, err := document.CompileSchema(source)
	if err != nil {
		t.Fatal(err)
	}
	digests := map[string]string{}
	for _, name := range profile.Names() {
		p := load(t, name)
		if p.Name != name || p.Title == "" || p.Description == "" || len(p.State) != 2 || p.AsOf.IsZero() || len(p.Documents) == 0 || len(p.Rules) < 50 {
			t.Errorf("%s is incomplete: %+v", name, p)
		}
		if p.Example == strings.HasPrefix(name, "estonia") {
			t.Errorf("%s is marked as an example: %v", name, p.Example)
		}
		if diff := cmp.Diff(slices.Sorted(slices.Values(parameters.Properties())), slices.Sorted(maps.Keys(p.Parameters.Values()))); diff != "" {
			t.Errorf("%s: parameters that rules are checked against (-want +got):\n%s", name, diff)
		}
		if other, taken := digests[p.Digest]; taken || !strings.HasPrefix(p.Digest, "sha256:") {
			t.Errorf("%s has the digest %s, and so has %q", name, p.Digest, other)
		}
		digests[p.Digest] = name
		for id, rule := range p.Rules {
			if !slices.Contains([]profile.Status{profile.Enforced, profile.Warn, profile.Advise, profile.Off}, rule.Status) {
				t.Errorf("%s: %s has the status %q", name, id, rule.Status)
			}
			if rule.Doubt != "" && rule.Status == profile.Enforced {
				t.Errorf("%s: %s is enforced although it is in doubt: %s", name, id, rule.Doubt)
			}
		}
	}
}

func TestDefaultProfile(t *testing.T) {
	t.Parallel()
	if p := load(t, ""); profile.Default != "estonia-2024" || p.Name != profile.Default {
		t.Errorf("the default is %s", p.Name)
	}
}

// A profile starts from another and replaces what it says, entry by entry.
func TestInheritance(t *testing.T) {
	t.Parallel()
	base := load(t, "estonia-2014")
	p := load(t, write(t, "ours", `title: Ours
state: FI
extends: estonia-2014
essential_services: []
network: {phase: 2}
parameters: {backup_interval_good_hours: 24}
documents: {our-law: {title: Our law}}
labels: {sensitivity: {classified: [SALAINEN]}}
rules:
  public-cloud/sensitive-data: {status: warn, source: our-law, doubt: some}
`))
	if p.Name != "ours" || p.State != "FI" || !slices.Equal(p.Extends, []string{"estonia-2014"}) || p.Example {
		t.Errorf("it is %+v", p)
	}
	if p.Description != base.Description || !p.AsOf.Equal(base.AsOf) || p.Digest == base.Digest {
		t.Error("what it does not say is not inherited, or its digest is")
	}
	want := base.Parameters
	want.BackupIntervalGoodHours = 24
	if diff := cmp.Diff(want, p.Parameters); diff != "" {
		t.Errorf("parameters (-want +got):\n%s", diff)
	}
	if len(base.EssentialServices) == 0 || len(p.EssentialServices) > 0 || p.NetworkPhase != 2 {
		t.Errorf("essential services %v, phase %d", p.EssentialServices, p.NetworkPhase)
	}
	rules := maps.Clone(base.Rules)
	rules["public-cloud/sensitive-data"] = profile.Rule{Status: profile.Warn, Source: "our-law", Doubt: "some"}
	if diff := cmp.Diff(rules, p.Rules); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
	if len(p.Documents) != len(base.Documents)+1 || p.Documents["our-law"].Title != "Our law" {
		t.Errorf("documents %v", p.Documents)
	}
	if diff := cmp.Diff([]string{"SALAINEN"}, p.Labels["classified"]); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
}

// 2024 says when it is from and what changed, and nothing is lost of 2014.
func TestLaterProfileExtendsTheSources(t *testing.T) {
	t.Parallel()
	before, later := load(t, "estonia-2014"), load(t, "estonia-2024")
	if !slices.Equal(later.Extends, []string{"estonia-2014"}) || !later.AsOf.After(before.AsOf) {
		t.Errorf("it extends %v as of %s", later.Extends, later.AsOf.Format(time.DateOnly))
	}
	for id := range before.Rules {
		if _, ok := later.Rules[id]; !ok {
			t.Errorf("%s is lost", id)
		}
	}
}

func TestProfileByPath(t *testing.T) {
	t.Parallel()
	directory := write(t, "ours", "title: Ours\nstate: FI\nextends: estonia-2014\n")
	byFile := load(t, filepath.Join(directory, "profile.yaml"))
	if diff := cmp.Diff(load(t, directory), byFile); diff != "" {
		t.Errorf("by directory and by file (-directory +file):\n%s", diff)
	}
	other := filepath.Join(t.TempDir(), "harbour.yaml")
	if err := os.WriteFile(other, []byte("title: Ours\nstate: FI\nextends: estonia-2014\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if p := load(t, other); p.Name != "harbour" || p.Digest != byFile.Digest {
		t.Errorf("the name is %s", p.Name)
	}
}

func TestProfilesAreRefused(t *testing.T) {
	t.Parallel()
	const head = "title: Ours\nstate: FI\nextends: estonia-2014\n"
	tests := map[string]struct {
		content string
		says    []string
	}{
		"no parameters":      {"title: Ours\nstate: FI\n", []string{"backup_interval_good_hours", "research_mode"}},
		"one parameter":      {"title: Ours\nstate: FI\nparameters: {research_mode: false}\n", []string{"leave out the parameters", "register_continuity"}},
		"unknown parameter":  {head + "parameters: {reserch_mode: true}\n", []string{"profile.yaml:4:", "reserch_mode", `"research_mode"`}},
		"a text as a number": {head + "parameters: {backup_interval_good_hours: often}\n", []string{"profile.yaml:4:", "backup_interval_good_hours"}},
		"unknown status":     {head + "rules: {site/capability: {status: enforce}}\n", []string{"profile.yaml:4:", `"enforced"`}},
		"no status":          {head + "rules: {site/capability: {source: x}}\n", []string{"profile.yaml:4:", "status"}},
		"a truth as status":  {head + "rules: {site/capability: {status: off}}\nrules: {}\n", []string{"profile.yaml:5:"}},
		"unknown field":      {head + "rule: {}\n", []string{"profile.yaml:4:", `"rules"`}},
		"no state":           {"title: Ours\nextends: estonia-2014\n", []string{"state"}},
		"a state in words":   {"title: Ours\nstate: Finland\nextends: estonia-2014\n", []string{"profile.yaml:2:", "Finland"}},
		"an unknown base":    {"title: Ours\nstate: FI\nextends: estonia-2015\n", []string{"estonia-2015", "did you mean estonia-2014?"}},
		"itself by path":     {"title: Ours\nstate: FI\nextends: ./profile.yaml\n", []string{"profile.yaml:3:", "extends"}},
		"itself by name":     {"title: Ours\nstate: FI\nextends: ours\n", []string{`"ours"`}},
		"not a document":     {"\x00", []string{"profile.yaml"}},
		"nothing":            {"", []string{"profile.yaml"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := profile.Load(t.Context(), write(t, "ours", tt.content))
			if err == nil || p != nil {
				t.Fatalf("it loads: %+v", p)
			}
			for _, part := range tt.says {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("the error does not say %q: %v", part, err)
				}
			}
		})
	}
}

func TestUnknownProfiles(t *testing.T) {
	t.Parallel()
	for name, says := range map[string]string{
		"estonia-2025": "did you mean estonia-2024?", "estonai-2014": "did you mean estonia-2014?", "mars": "estonia-2014, estonia-2024",
		"\x1b[31m": `named by its path`,
	} {
		_, err := profile.Load(t.Context(), name)
		if !errors.Is(err, profile.ErrUnknown) || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, name := range []string{"./estonia-2014", "/no/such/profile.yaml", "../estonia-2014", t.TempDir()} {
		if p, err := profile.Load(t.Context(), name); err == nil || errors.Is(err, profile.ErrUnknown) {
			t.Errorf("%q: %v, %v", name, p, err)
		}
	}
}

// A name never reaches into the working directory: what lies in a repository
// cannot stand in for the profile it is named after.
func TestNamesDoNotReachIntoTheWorkingDirectory(t *testing.T) {
	directory := write(t, "estonia-2014", "title: Not the real one\nstate: FI\nextends: lithuania-2022\n")
	t.Chdir(filepath.Dir(directory))
	if p := load(t, "estonia-2014"); p.State != "EE" {
		t.Errorf("the profile is %s", p.Title)
	}
	for _, name := range []string{"./estonia-2014", "estonia-2014/profile.yaml"} {
		p, err := profile.Load(t.Context(), name)
		if want := "the profile file " + name + " would be called estonia-2014 like an embedded one: give it another name"; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("by its path it is %v, %v", p, err)
		}
	}
}

// A decision shows the short name only, so no path may end in an embedded
// one; a name that merely looks like one is free.
func TestNamesOfEmbeddedProfilesAreTaken(t *testing.T) {
	t.Parallel()
	const content = "title: Ours\nstate: FI\nextends: estonia-2014\n"
	for file, taken := range map[string]bool{"estonia-2024.yaml": true, "lithuania-2022": true, "estonia-2024-ours.yaml": false, "estonia-2025.yaml": false} {
		path := filepath.Join(t.TempDir(), file)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		p, err := profile.Load(t.Context(), path)
		if taken != (err != nil) || taken && !strings.Contains(err.Error(), "like an embedded one") {
			t.Errorf("%s: %v, %v", file, p, err)
		}
	}
}

// Every rule has a status, and nothing else has.
func TestCheckRules(t *testing.T) {
	t.Parallel()
	p := &profile.Profile{Name: "ours", Rules: map[string]profile.Rule{"a/known": {Status: profile.Warn}, "a/unknwon": {Status: profile.Warn}}}
	if err := p.CheckRules([]string{"a/known", "a/unknwon"}); err != nil {
		t.Error(err)
	}
	err := p.CheckRules([]string{"a/known", "a/unknown"})
	if err == nil {
		t.Fatal("it passes")
	}
	for _, part := range []string{"no status for the rule a/unknown", `"a/unknwon", which does not exist: did you mean a/unknown?`} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error does not say %q: %v", part, err)
		}
	}
}
