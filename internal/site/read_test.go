package site_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// memory is a catalogue document that lies in no file.
func memory(name, content string) site.File {
	return site.File{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(content)), nil }}
}

func read(t *testing.T, files ...site.File) *site.Catalogue {
	t.Helper()
	c, err := site.Read(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEmbeddedCatalogue(t *testing.T) {
	t.Parallel()
	c := read(t)
	providers, kinds := map[string]int{}, map[string]int{}
	seen := map[site.Cloud]string{}
	for _, s := range c.Sites {
		kinds[s.Kind]++
		if s.Country == "" || s.Continent == "" || s.Layer() == "" || s.Title == "" || s.Jurisdiction == "" || len(s.Capabilities) == 0 {
			t.Errorf("%s is incomplete: %+v", s.Name, s)
		}
		if found, ok := c.Find(s.Name); !ok || found != s {
			t.Errorf("%s is not found by its name", s.Name)
		}
		if s.Kind != "public_cloud" {
			if !s.Example && (s.Source == "" || s.Verified.IsZero()) {
				t.Errorf("%s is neither an example nor from a source", s.Name)
			}
			continue
		}
		providers[s.Cloud.Provider]++
		if s.Cloud.Region == "" || s.Immunity || s.Treaty != nil || s.Perimeter != (site.Perimeter{}) {
			t.Errorf("%s is no public region: %+v", s.Name, s)
		}
		if other, twice := seen[s.Cloud]; twice {
			t.Errorf("%s and %s are the same region", s.Name, other)
		}
		seen[s.Cloud] = s.Name
	}
	for _, provider := range []string{"aws", "azure", "google"} {
		if providers[provider] <= 30 {
			t.Errorf("%s has %d regions", provider, providers[provider])
		}
	}
	for _, kind := range []string{"government_cloud", "partner_datacentre", "agency_server_room", "embassy_room", "data_embassy", "friendly_cloud"} {
		if kinds[kind] == 0 {
			t.Errorf("there is no %s", kind)
		}
	}
	if !slices.IsSortedFunc(c.Sites, func(a, b *site.Site) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the sites are not in order")
	}
	if c.EssentialServices != nil {
		t.Errorf("the embedded catalogue designates %v: that is the profile's business", c.EssentialServices)
	}
}

func TestDataEmbassy(t *testing.T) {
	t.Parallel()
	s, ok := read(t).Find("lu-data-embassy")
	if !ok {
		t.Fatal("there is none")
	}
	want := &site.Treaty{Reference: "RT II, 28.03.2018, 2", InForce: time.Date(2018, time.May, 16, 0, 0, 0, 0, time.UTC)}
	if diff := cmp.Diff(want, s.Treaty); diff != "" {
		t.Errorf("treaty (-want +got):\n%s", diff)
	}
	if s.Country != "LU" || s.Jurisdiction != "EE" || s.Continent != "europe" || !s.Serves("backup") || s.Serves("primary") {
		t.Errorf("it is %+v", s)
	}
}

// A catalogue of one's own replaces the embedded one, and adds to it where
// it names it.
func TestOwnCatalogue(t *testing.T) {
	t.Parallel()
	const own = `sites:
  home: {title: A site, kind: government_cloud, country: EE, state_control: 100, capabilities: [primary]}
links: []
`
	embedded := read(t)
	alone := read(t, memory("own.yaml", own))
	if len(alone.Sites) != 1 || alone.Sites[0].Jurisdiction != "EE" || alone.Sites[0].Continent != "europe" {
		t.Errorf("alone it has %d sites, %+v", len(alone.Sites), alone.Sites[0])
	}
	added := read(t, memory("own.yaml", own), site.File{Name: site.Embedded})
	if len(added.Sites) != len(embedded.Sites)+1 || len(added.Links) != len(embedded.Links) {
		t.Errorf("together they have %d sites and %d links", len(added.Sites), len(added.Links))
	}
	if alone.Digest == embedded.Digest || added.Digest == embedded.Digest || alone.Digest == added.Digest {
		t.Error("different catalogues have one digest")
	}
	if again := read(t, site.File{Name: site.Embedded}); again.Digest != embedded.Digest || len(again.Sites) != len(embedded.Sites) {
		t.Error("naming the embedded catalogue is not the same as naming none")
	}
}

// A phase of one's own overrides the embedded one wherever either stands.
func TestNetworkPhase(t *testing.T) {
	t.Parallel()
	phase := func(site, number string) string { return sites(site) + "network: {phase: " + number + "}\n" }
	embedded, one := memory("shipped.yaml", phase("s", "1")), memory("one.yaml", phase("a", "1"))
	two, again := memory("two.yaml", phase("b", "2")), memory("again.yaml", phase("c", "2"))
	silent, beside := memory("silent.yaml", sites("d")), site.File{Name: site.Embedded}
	tests := map[string]struct {
		files []site.File
		want  int
	}{
		"nobody":              {[]site.File{silent}, 0},
		"one":                 {[]site.File{silent, two}, 2},
		"twice the same":      {[]site.File{two, silent, again}, 2},
		"embedded":            {[]site.File{silent, beside}, 1},
		"own before embedded": {[]site.File{two, beside, again}, 2},
		"own after embedded":  {[]site.File{beside, two}, 2},
		"own as embedded":     {[]site.File{beside, one}, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, err := site.ReadBeside(t.Context(), tt.files, []site.File{embedded})
			if err != nil || c.NetworkPhase != tt.want {
				t.Errorf("it is %+v, want phase %d: %v", c, tt.want, err)
			}
		})
	}
}

// A link may join sites of different files, and links may run in circles.
func TestLinksAcrossFilesAndInCircles(t *testing.T) {
	t.Parallel()
	c := read(t,
		memory("a.yaml", sites("a", "b")+"links: [{between: [a, b], encrypted: true}, {between: [b, c], encrypted: false}]\n"),
		memory("b.yaml", sites("c")+"links: [{between: [c, a], encrypted: true}]\n"),
	)
	want := []site.Link{
		{Between: [2]string{"a", "b"}, Encrypted: true}, {Between: [2]string{"b", "c"}}, {Between: [2]string{"c", "a"}, Encrypted: true},
	}
	if diff := cmp.Diff(want, c.Links); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func sites(names ...string) string {
	text := "sites:\n"
	for _, name := range names {
		text += "  " + name + ": {title: A site, kind: government_cloud, country: EE}\n"
	}
	return text
}

// Nobody said is not the same as nobody.
func TestEssentialServices(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		files []string
		want  []string
	}{
		"absent":              {[]string{sites("a")}, nil},
		"empty":               {[]string{sites("a") + "essential_services: []\n"}, []string{}},
		"one":                 {[]string{sites("a") + "essential_services: [land-register]\n"}, []string{"land-register"}},
		"in two files":        {[]string{sites("a") + "essential_services: [x]\n", sites("b") + "essential_services: [y]\n"}, []string{"x", "y"}},
		"empty in the second": {[]string{sites("a") + "essential_services: [x]\n", sites("b") + "essential_services: []\n"}, []string{"x"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var files []site.File
			for i, content := range tt.files {
				files = append(files, memory(string(rune('a'+i))+".yaml", content))
			}
			if diff := cmp.Diff(tt.want, read(t, files...).EssentialServices); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCataloguesAreRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		files []string
		says  []string
	}{
		"an unknown end": {
			[]string{sites("home-one") + "links:\n  - {between: [home-one, home-oen], encrypted: true}\n"},
			[]string{"a.yaml:4:5", `"home-oen"`, `did you mean "home-one"?`},
		},
		"a link to itself": {[]string{sites("home") + "links:\n  - {between: [home, home], encrypted: true}\n"}, []string{"a.yaml:4:"}},
		"one end":          {[]string{sites("home") + "links:\n  - {between: [home], encrypted: true}\n"}, []string{"a.yaml:4:"}},
		"three ends":       {[]string{sites("a", "b", "c") + "links:\n  - {between: [a, b, c], encrypted: true}\n"}, []string{"a.yaml:6:"}},
		"nobody says whether it is encrypted": {
			[]string{sites("a", "b") + "links:\n  - {between: [a, b]}\n"}, []string{"a.yaml:5:", "encrypted"},
		},
		"a link twice": {
			[]string{sites("a", "b") + "links:\n  - {between: [a, b], encrypted: true}\n  - {between: [b, a], encrypted: false}\n"},
			[]string{"a.yaml:6:", "already described at a.yaml:5"},
		},
		"a link in two files": {
			[]string{sites("a", "b") + "links: [{between: [a, b], encrypted: true}]\n", sites("c") + "links: [{between: [a, b], encrypted: true}]\n"},
			[]string{"b.yaml:3:", "already described at a.yaml:4"},
		},
		"a site in two files": {
			[]string{sites("x", "home"), sites("home")}, []string{"b.yaml:2:3", "sites.home", "already described at a.yaml:3"},
		},
		"a site twice in a file": {[]string{sites("home", "home")}, []string{"a.yaml:3:3", "home"}},
		"a country that does not exist": {
			[]string{"sites:\n  home: {title: A site, kind: public_cloud, country: XX}\n"}, []string{"a.yaml:2:3", "XX", "ISO 3166-1"},
		},
		"a country in words": {[]string{"sites:\n  home: {title: A site, kind: public_cloud, country: Estonia}\n"}, []string{"a.yaml:2:", "Estonia"}},
		"no country":         {[]string{"sites:\n  home: {title: A site, kind: public_cloud}\n"}, []string{"a.yaml:2:", "country"}},
		"an unknown kind":    {[]string{"sites:\n  home: {title: A site, kind: goverment_cloud, country: EE}\n"}, []string{"a.yaml:2:", `"government_cloud"`}},
		"an unknown field":   {[]string{"sites:\n  home: {title: A site, kind: public_cloud, country: EE, imunity: true}\n"}, []string{"a.yaml:2:", `"immunity"`}},
		"more than all":      {[]string{"sites:\n  home: {title: A site, kind: public_cloud, country: EE, state_control: 101}\n"}, []string{"a.yaml:2:", "101"}},
		"a day that is none": {[]string{"sites:\n  home: {title: A site, kind: data_embassy, country: LU, treaty: {reference: x, in_force: 2018-02-30}}\n"}, []string{"a.yaml:2:", "2018-02-30"}},
		"a third phase":      {[]string{sites("a") + "network: {phase: 3}\n"}, []string{"a.yaml:3:"}},
		"two phases": {
			[]string{sites("a") + "network: {phase: 1}\n", sites("b"), sites("c") + "network:\n  phase: 2\n"},
			[]string{"c.yaml:4:10: network.phase", "is 2, but 1 at a.yaml:3"},
		},
		"an embedded country": {[]string{"countries: {EE: europe}\n"}, []string{"a.yaml:1:"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var files []site.File
			for i, content := range tt.files {
				files = append(files, memory(string(rune('a'+i))+".yaml", content))
			}
			c, err := site.Read(t.Context(), files)
			var problems *document.Error
			if c != nil || !errors.As(err, &problems) {
				t.Fatalf("it is read, or fails otherwise: %v", err)
			}
			for _, part := range tt.says {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("the error does not say %q: %v", part, err)
				}
			}
		})
	}
}

// The embedded catalogue and a site of its name: both places are named.
func TestSiteOfAnEmbeddedName(t *testing.T) {
	t.Parallel()
	_, err := site.Read(t.Context(), []site.File{memory("own.yaml", sites("ee-gov-1")), {Name: site.Embedded}})
	if err == nil || !strings.Contains(err.Error(), "embedded:catalogue/estonia.yaml:") || !strings.Contains(err.Error(), "own.yaml:2") {
		t.Errorf("the error is %v", err)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	t.Parallel()
	broken := errors.New("the disk is gone")
	files := map[string]site.File{
		"opening": {Name: "own.yaml", Open: func() (io.ReadCloser, error) { return nil, broken }},
		"reading": {Name: "own.yaml", Open: func() (io.ReadCloser, error) { return io.NopCloser(failing{broken}), nil }},
	}
	for name, f := range files {
		if c, err := site.Read(t.Context(), []site.File{f}); c != nil || !errors.Is(err, broken) || !strings.Contains(err.Error(), "own.yaml") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestLayers(t *testing.T) {
	t.Parallel()
	schema, err := site.Schema()
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	for _, kind := range schema.Enum("sites", "*", "kind") {
		layer := site.Layer(kind)
		if !slices.Contains(site.Layers(), layer) {
			t.Errorf("%s is in the layer %q", kind, layer)
		}
		met[layer] = true
	}
	if len(met) != len(site.Layers()) || site.Layer("moon_base") != "" {
		t.Errorf("kinds are in the layers %v, an unknown one in %q", met, site.Layer("moon_base"))
	}
}
