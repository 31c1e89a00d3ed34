package provider_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// What the three clouds take as a label, from their own rules: Google wants
// lower-case letters, digits, hyphens and underscores, keys that start with a
// letter, 63 characters at most; AWS reserves the prefix aws: and takes 128
// and 256 characters; Azure forbids <>%&\?/ in names and takes 512 and 256.
var (
	googleKey   = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,62}$`)
	googleValue = regexp.MustCompile(`^[a-z0-9_-]{0,63}$`)
)

func validTag(key, value string) bool {
	google := googleKey.MatchString(key) && googleValue.MatchString(value)
	aws := !strings.HasPrefix(key, "aws:") && len(key) <= 128 && len(value) <= 256
	azure := !strings.ContainsAny(key, `<>%&\?/`) && len(key) <= 512 && len(value) <= 256
	return google && aws && azure
}

// label makes a DNS label of at most 63 characters.
func label(source *rand.Rand) string {
	const inner, outer = "abcdefghijklmnopqrstuvwxyz0123456789-", 36
	text := make([]byte, 1+source.IntN(63))
	for i := range text {
		text[i] = inner[source.IntN(len(inner))]
	}
	text[0], text[len(text)-1] = inner[source.IntN(outer)], inner[source.IntN(outer)]
	return string(text)
}

func TestWorkloadResource_tags(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	source := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		d := website().with("name", text(label(source)))
		d.copies = map[string]map[string]tftypes.Value{
			label(source): website().copies["main"], label(source): website().copies["second"],
		}
		p := s.plan(t, d.config(of), tftypes.NewValue(of, nil))
		noErrors(t, p.diagnostics)
		for name, copied := range plainOf(t, members(t, p.state)["copies"]).(map[string]any) {
			tags := copied.(map[string]any)["tags"].(map[string]any)
			if tags["sovereign_copy"] != name || len(tags) != 5 {
				t.Fatalf("tags of %s: %v", name, tags)
			}
			for key, value := range tags {
				if !validTag(key, value.(string)) {
					t.Fatalf("not a tag everywhere: %s = %s", key, value)
				}
			}
		}
	}
}

// Terraform writes the state as JSON: with three copies it stays well under a
// few kilobytes, and nothing in it grows with the catalogue.
func TestWorkloadResource_stateSize(t *testing.T) {
	t.Parallel()
	s := configured(t, nil)
	of := s.workloadType()
	state := s.settle(t, caseFiles().config(of), tftypes.NewValue(of, nil))
	wire := dynamic(t, of, state)
	const most = 4096
	if size := len(wire.MsgPack); size > most {
		t.Errorf("the state of one workload has %d bytes, more than %d", size, most)
	}
	names := make([]string, 0, len(of.AttributeTypes))
	for name := range of.AttributeTypes {
		names = append(names, name)
	}
	for _, heavy := range []string{"options", "json", "citations"} {
		if slices.Contains(names, heavy) {
			t.Errorf("the state holds %s", heavy)
		}
	}
}
