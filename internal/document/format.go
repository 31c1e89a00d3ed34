package document

import (
	"strings"
	"time"
)

// formats are the formats of JSON Schema that are checked, each with the words for what it wants.
var formats = map[string]struct {
	words string
	valid func(string) bool
}{
	"date":      {`a date such as "2024-05-31"`, validDate},
	"date-time": {`a time such as "2024-05-31T12:00:00Z"`, validTime},
	"duration":  {durationWords + ", longer than zero and at most 100 years", validDuration},
}

func validDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil && len(s) == len(time.DateOnly)
}

// validTime is stricter than time.Parse, which takes a comma for the point and hours of one digit.
func validTime(s string) bool {
	_, err := time.Parse(time.RFC3339, s)
	return err == nil && len(s) >= 20 && s[10] == 'T' && s[13] == ':' && !strings.Contains(s, ",")
}

func validDuration(s string) bool {
	_, err := ParseDuration(s)
	return err == nil
}
