package document

import (
	"math"
	"strconv"
	"strings"
)

// maxNumber is more digits than any number of a document needs.
const maxNumber = 64

// wholeNumber reads a literal such as 12, -3, 1e3 or 2.0 that stands for a whole number.
func wholeNumber(s string) (int64, bool) {
	if i, err := strconv.ParseInt(s, 10, 64); err == nil {
		return i, true
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) >= 1<<53 {
		return 0, false
	}
	return int64(f), true
}

// literal is the form in which values are compared: 1, 1.0 and 1e0 are the same number.
func literal(kind Kind, text string, truth bool) string {
	switch kind {
	case Bool:
		return strconv.FormatBool(truth)
	case Number:
		if i, whole := wholeNumber(text); whole {
			return strconv.FormatInt(i, 10)
		}
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return strconv.FormatFloat(f, 'g', -1, 64)
		}
		return text
	default:
		return text
	}
}

// jsonNumber reports whether a plain word is a number in the grammar of JSON.
func jsonNumber(s string) bool {
	whole := strings.TrimPrefix(s, "-")
	rest := strings.TrimLeft(whole, decimal)
	whole = whole[:len(whole)-len(rest)]
	if whole == "" || (whole[0] == '0' && len(whole) > 1) {
		return false
	}
	if fraction, ok := strings.CutPrefix(rest, "."); ok {
		rest = strings.TrimLeft(fraction, decimal)
		if len(rest) == len(fraction) {
			return false
		}
	}
	if rest == "" {
		return true
	}
	if rest[0] != 'e' && rest[0] != 'E' {
		return false
	}
	exponent := rest[1:]
	if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
		exponent = exponent[1:]
	}
	return exponent != "" && strings.TrimLeft(exponent, decimal) == ""
}

const decimal = "0123456789"
