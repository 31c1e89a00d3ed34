package docscheck_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cell is one box of the picture: the roles that a layer may serve, for some
// classes of data in some situations. As names the situation that it repeats.
type cell struct {
	Kind       string `xml:"class,attr"`
	Layer      string `xml:"data-layer,attr"`
	Situations string `xml:"data-situation,attr"`
	Classes    string `xml:"data-classes,attr"`
	Roles      string `xml:"data-roles,attr"`
	As         string `xml:"data-as-in,attr"`
}

// situations are what the picture calls peace, crisis, and the loss of
// control of the data centres at home; each is asked for under all its names.
var situations = map[string][]string{
	"normal": {"posture=normal", "posture=heightened"},
	"crisis": {"posture=crisis", "posture=wartime"},
	"lost":   {"posture=crisis,domestic_control=false", "posture=wartime,domestic_control=false"},
}

var layers = []string{"domestic", "public_cloud", "embassy_network"}

// TestPicture asks the program for every cell of .github/layers.svg.
func TestPicture(t *testing.T) {
	t.Parallel()
	var picture struct {
		Cells []cell `xml:"g"`
	}
	if err := xml.Unmarshal([]byte(read(t, ".github/layers.svg")), &picture); err != nil {
		t.Fatal(err)
	}
	decided := map[string]string{}
	for name, whatIfs := range situations {
		for _, whatIf := range whatIfs {
			for question, roles := range decide(t, whatIf) {
				key := name + " " + question
				if before, asked := decided[key]; asked && before != roles {
					t.Errorf("%s: the names of the situation differ: %s, %s", key, before, roles)
				}
				decided[key] = roles
			}
		}
	}
	open := map[string]bool{}
	for key := range decided {
		open[key] = true
	}
	for _, c := range picture.Cells {
		for situation := range strings.FieldsSeq(c.Situations) {
			for class := range strings.FieldsSeq(c.Classes) {
				key := fmt.Sprintf("%s %s %s", situation, class, c.Layer)
				shown := sorted(strings.Fields(c.Roles))
				if c.As != "" {
					shown = decided[fmt.Sprintf("%s %s %s", c.As, class, c.Layer)]
				}
				if got, known := decided[key]; !known || got != shown {
					t.Errorf("%s: the picture shows %q, the program says %q", key, shown, got)
				}
				if (c.Kind == "denied") != (shown == "") {
					t.Errorf("%s: drawn as %s with the roles %q", key, c.Kind, shown)
				}
				delete(open, key)
			}
		}
	}
	for key := range open {
		// In peace an essential service is a sensitive system like others.
		if !strings.HasPrefix(key, "normal essential") {
			t.Errorf("%s: the picture does not say", key)
		}
	}
}

// TestPicture_words holds the words of each cell to its data.
func TestPicture_words(t *testing.T) {
	t.Parallel()
	groups := regexp.MustCompile(`(?s)<g [^>]*data-roles="([^"]+)".*?</g>`).FindAllStringSubmatch(read(t, ".github/layers.svg"), -1)
	if len(groups) == 0 {
		t.Fatal("the picture names no roles")
	}
	for _, group := range groups {
		var words []string
		for _, line := range regexp.MustCompile(`class="roles"[^>]*>([^<]*)<`).FindAllStringSubmatch(group[0], -1) {
			words = append(words, strings.FieldsFunc(line[1], func(r rune) bool { return r == ',' || r == ' ' })...)
		}
		if diff := cmp.Diff(strings.Fields(group[1]), words); diff != "" {
			t.Errorf("words of a cell (-data +words):\n%s", diff)
		}
	}
}

// TestPicture_dark holds that the dark picture differs in its colours only.
func TestPicture_dark(t *testing.T) {
	t.Parallel()
	style, colour := regexp.MustCompile(`(?s)<style>.*</style>`), regexp.MustCompile(`#[0-9a-f]{6}`)
	light, dark := read(t, ".github/layers.svg"), read(t, ".github/layers-dark.svg")
	if light == dark {
		t.Error("both pictures have the same colours")
	}
	if diff := cmp.Diff(style.ReplaceAllString(light, ""), style.ReplaceAllString(dark, "")); diff != "" {
		t.Errorf("outside the style (-light +dark):\n%s", diff)
	}
	if diff := cmp.Diff(colour.ReplaceAllString(light, "#"), colour.ReplaceAllString(dark, "#")); diff != "" {
		t.Errorf("other than colours (-light +dark):\n%s", diff)
	}
}

// decide returns, for each class and layer, the roles that some site of the
// layer may serve, sorted.
func decide(t *testing.T, whatIf string) map[string]string {
	t.Helper()
	workloads := map[string]any{}
	names := map[string]string{}
	for class, sensitivity := range map[string]string{
		"public": "public", "limited": "limited", "sensitive": "sensitive", "classified": "classified", "essential": "sensitive",
	} {
		names[class] = class
		if class == "essential" {
			names[class] = "land-register" // the profile designates it
		}
		workloads[names[class]] = map[string]any{
			"owner": map[string]any{"name": "Board", "type": "agency"},
			"kind":  "service", "delivery": "iaas", "sensitivity": sensitivity,
		}
	}
	input, err := json.Marshal(map[string]any{"workloads": workloads})
	if err != nil {
		t.Fatal(err)
	}
	lines, code := sovereign(t.Context(), string(input), "decide", "--profile", "estonia-2014", "--what-if", whatIf, "--options", "--format", "json", "-")
	if code != 3 {
		t.Fatalf("exit code %d, want 3 for workloads without copies: %s", code, lines)
	}
	var report struct {
		Workloads []struct {
			Name         string `json:"name"`
			Destinations map[string]struct {
				Verdict string   `json:"verdict"`
				Roles   []string `json:"roles"`
			} `json:"destinations"`
		} `json:"workloads"`
	}
	if err := json.Unmarshal([]byte(strings.Join(lines, "\n")), &report); err != nil {
		t.Fatal(err)
	}
	answers := map[string]string{}
	for _, w := range report.Workloads {
		for class, name := range names {
			if name != w.Name {
				continue
			}
			for _, layer := range layers {
				answers[class+" "+layer] = sorted(w.Destinations[layer].Roles)
			}
		}
	}
	if len(answers) != len(names)*len(layers) {
		t.Fatalf("%d answers, want %d", len(answers), len(names)*len(layers))
	}
	return answers
}

func sorted(words []string) string {
	return strings.Join(slices.Sorted(slices.Values(words)), " ")
}
