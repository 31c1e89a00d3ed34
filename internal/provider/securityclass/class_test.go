package securityclass_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/securityclass"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for notation, want := range map[string]securityclass.Class{
		"K2T1S2": {Availability: 2, Integrity: 1, Confidentiality: 2},
		"S2K2T1": {Availability: 2, Integrity: 1, Confidentiality: 2},
		"T0S0K0": {},
		"K3T3S3": {Availability: 3, Integrity: 3, Confidentiality: 3},
	} {
		t.Run(notation, func(t *testing.T) {
			t.Parallel()
			got, err := securityclass.Parse(notation)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParse_refuses(t *testing.T) {
	t.Parallel()
	for notation, says := range map[string]string{
		"":            "is empty",
		"K2T1":        "is shorter",
		"K2T1S2S2":    "is longer",
		"K2K1S2":      "says K twice",
		"X2T1S2":      "letters K, T and S at character 1",
		"k2t1s2":      "letters K, T and S at character 1",
		"K4T1S2":      "digit from 0 to 3 at character 2",
		"K2T-S2":      "digit from 0 to 3 at character 4",
		"2K1T2S":      "letters K, T and S at character 1",
		"K2 T1S":      "letters K, T and S at character 3",
		"\x00\x00é\n": "",
	} {
		t.Run(fmt.Sprintf("%q", notation), func(t *testing.T) {
			t.Parallel()
			class, err := securityclass.Parse(notation)
			if !errors.Is(err, securityclass.ErrClass) {
				t.Fatalf("read as %+v, error %v", class, err)
			}
			if !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), "such as K2T1S2") {
				t.Errorf("the error does not say %q and what to write: %v", says, err)
			}
		})
	}
}

// Whatever is read can be written and read again, whatever the order.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"K2T1S2", "S0T3K1", "", "K2T1", "ÄÖÜ", "K2T1S2\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, notation string) {
		class, err := securityclass.Parse(notation)
		if err != nil {
			if !errors.Is(err, securityclass.ErrClass) || class != (securityclass.Class{}) {
				t.Fatalf("%q: %+v, %v", notation, class, err)
			}
			return
		}
		again, err := securityclass.Parse(fmt.Sprintf("S%dT%dK%d", class.Confidentiality, class.Integrity, class.Availability))
		if err != nil || again != class {
			t.Fatalf("%q: %+v became %+v, %v", notation, class, again, err)
		}
	})
}
