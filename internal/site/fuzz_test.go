package site_test

import (
	"io/fs"
	"slices"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// Whatever is read as a catalogue is complete: sites have a layer, a country
// of some continent and a name, and links end at them.
func FuzzCatalogue(f *testing.F) {
	paths, err := fs.Glob(policies.FS, "catalogue/*.yaml")
	if err != nil || len(paths) < 4 {
		f.Fatalf("%d seeds, %v", len(paths), err)
	}
	for _, path := range paths {
		content, err := policies.FS.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(`{"sites": {"a": {"title": "x", "kind": "data_embassy", "country": "LU", "treaty": {"reference": "x"}}}, "links": []}`))
	f.Add([]byte(sites("a", "b") + "links: [{between: [a, b], encrypted: true}, {between: [b, a], encrypted: true}]\nessential_services: []\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		c, err := site.Read(t.Context(), []site.File{memory("fuzz", string(content))})
		if err != nil {
			if c != nil || err.Error() == "" {
				t.Fatalf("a catalogue beside the error %v", err)
			}
			return
		}
		for _, s := range c.Sites {
			found, ok := c.Find(s.Name)
			if !ok || found != s || s.Layer() == "" || len(s.Country) != 2 || s.Continent == "" || s.Jurisdiction == "" {
				t.Errorf("an incomplete site: %+v", s)
			}
			if s.StateControl < 0 || s.StateControl > 100 || s.Capacity.VCPU < 0 {
				t.Errorf("impossible numbers: %+v", s)
			}
		}
		for _, link := range c.Links {
			for _, end := range link.Between {
				if _, ok := c.Find(end); !ok || link.Between[0] == link.Between[1] {
					t.Errorf("a link that joins nothing: %+v", link)
				}
			}
		}
		if slices.Contains(c.EssentialServices, "") || c.NetworkPhase < 0 || c.NetworkPhase > 2 {
			t.Errorf("designations %q, phase %d", c.EssentialServices, c.NetworkPhase)
		}
	})
}
