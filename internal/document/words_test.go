package document_test

import (
	"strings"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

func TestParseDuration(t *testing.T) {
	t.Parallel()
	day := 24 * time.Hour
	valid := map[string]time.Duration{
		"168h": 7 * day, "7d": 7 * day, "1d12h": 36 * time.Hour, "90m": 90 * time.Minute, "1h30m": 90 * time.Minute,
		"1s": time.Second, "2d3h4m5s": 2*day + 3*time.Hour + 4*time.Minute + 5*time.Second, "36600d": 36600 * day, "007d": 7 * day,
	}
	for s, want := range valid {
		if got, err := document.ParseDuration(s); err != nil || got != want {
			t.Errorf("%q: got %v, %v; want %v", s, got, err, want)
		}
	}
	invalid := []string{
		"", " ", "0", "0d", "0h0m", "7", "d", "-7d", "+7d", "7 d", "7D", "7d ", " 7d", "1h1d", "1d1d", "1.5d", "1w", "P7D",
		"36601d", "99999999999999999999d", "9223372036854775807s", "18446744073709551617s", "36600d1s", "1e3h", "٧d", "7d\x00", strings.Repeat("1", 1<<20) + "d",
	}
	for _, s := range invalid {
		if got, err := document.ParseDuration(s); err == nil {
			t.Errorf("%.40q: got %v, want an error", s, got)
		} else if len(err.Error()) > 200 {
			t.Errorf("%.40q: the error echoes %d bytes", s, len(err.Error()))
		}
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	words := []string{"public", "limited", "sensitive", "classified", "run", "role"}
	cases := map[string]string{
		"publci": "public", "Public": "public", "sensative": "sensitive", "rune": "run", "rloe": "role", "clasified": "classified",
		"secret": "", "": "", "x": "", strings.Repeat("p", 10_000): "",
	}
	for word, want := range cases {
		if got := document.Nearest(word, words); got != want {
			t.Errorf("%.20q: got %q, want %q", word, got, want)
		}
	}
}

func TestQuote(t *testing.T) {
	t.Parallel()
	cases := map[string]string{
		"a": `"a"`, "a\x1b[31m\n": `"a\x1b[31m\n"`, "õ": `"õ"`, "\u202e": `"\u202e"`, `"`: `"\""`,
		strings.Repeat("x", 61):       `"` + strings.Repeat("x", 60) + `"...`,
		strings.Repeat("õ", 31):       `"` + strings.Repeat("õ", 30) + `"...`,
		"x" + strings.Repeat("õ", 31): `"x` + strings.Repeat("õ", 29) + `"...`,
		strings.Repeat("\x01", 60):    `"\x01\x01\x01\x01\x01\x01\x01"...`,
	}
	for s, want := range cases {
		if got := document.Quote(s); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
