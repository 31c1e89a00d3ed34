package document

import (
	"fmt"
	"strings"
	"time"
)

// maxDuration is far beyond any interval a policy speaks of, and far below what overflows.
const maxDuration = 100 * 366 * 24 * time.Hour

const durationWords = `a duration such as "7d", "168h" or "1d12h30m"`

var durationUnits = []struct {
	letter byte
	size   time.Duration
}{{'d', 24 * time.Hour}, {'h', time.Hour}, {'m', time.Minute}, {'s', time.Second}}

// ParseDuration reads a duration of whole days, hours, minutes and seconds, in this order, each at most once: "7d",
// "168h", "1d12h30m". A day has 24 hours. The result is more than zero and at most 100 years.
func ParseDuration(s string) (time.Duration, error) {
	var total time.Duration
	rest, unit := s, 0
	for rest != "" {
		digits, number := 0, time.Duration(0)
		for digits < len(rest) && '0' <= rest[digits] && rest[digits] <= '9' {
			if number = number*10 + time.Duration(rest[digits]-'0'); number > maxDuration/time.Second {
				return 0, fmt.Errorf("%s is longer than 100 years", quote(s))
			}
			digits++
		}
		for unit < len(durationUnits) && digits < len(rest) && durationUnits[unit].letter != rest[digits] {
			unit++
		}
		if digits == 0 || digits == len(rest) || unit == len(durationUnits) {
			return 0, fmt.Errorf("%s is not %s", quote(s), durationWords)
		}
		if number > maxDuration/durationUnits[unit].size {
			return 0, fmt.Errorf("%s is longer than 100 years", quote(s))
		}
		total += number * durationUnits[unit].size //nolint:durationcheck // a count of units; the overflow is ruled out above
		rest, unit = rest[digits+1:], unit+1
	}
	switch {
	case total > maxDuration:
		return 0, fmt.Errorf("%s is longer than 100 years", quote(s))
	case total <= 0 && strings.TrimSpace(s) != "":
		return 0, fmt.Errorf("%s is not longer than zero", quote(s))
	case total <= 0:
		return 0, fmt.Errorf("%s is not %s", quote(s), durationWords)
	}
	return total, nil
}
