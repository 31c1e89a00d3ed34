package document

import (
	"errors"
	"strconv"
	"strings"
)

// scalar is a text that may still turn out to be a name, a number, a truth or a null. Its bytes are only valid until
// the next one is read.
type scalar struct {
	text  []byte
	at    place
	plain bool // not in quotes
}

// scalar reads a text, in quotes or not. In a block it goes on over lines that are indented deeper than the parent.
func (y *yamlReader) scalar(parent int, flow bool) (scalar, error) {
	s := scalar{at: y.at()}
	var err error
	switch c := y.peek(0); {
	case c == '"', c == '\'':
		s.text, err = y.quoted(parent, flow)
	case strings.IndexByte(",[]{}#&*!|>%@`", c) >= 0, flow && (c == ':' || c == '?'), (c == '?' || c == ':' || c == '-') && (blank(y.peek(1)) || flow && flowSign(y.peek(1))):
		return s, y.refused()
	default:
		s.plain = true
		s.text = y.plain(parent, flow)
	}
	if err == nil && len(s.text) > y.limits.Text {
		err = y.tooLong(s.at)
	}
	return s, err
}

// value hands over a scalar as a value.
func (y *yamlReader) value(s scalar) error {
	if !s.plain {
		return y.builder.text(s.text, s.at)
	}
	switch kind, truth := resolve(s.text); kind {
	case Null:
		return y.null(s.at)
	case Bool:
		return y.boolean(truth, s.at)
	case Number:
		if !jsonNumber(string(s.text)) {
			return y.stop(s.at, quote(string(s.text))+" can be read as a number and as text", "write a decimal number, or put it in quotes")
		}
		return y.number(s.text, s.at)
	default:
		return y.builder.text(s.text, s.at)
	}
}

// resolve says what a plain scalar is, by the core schema of YAML 1.2: yes, no, on and off are texts. A Number that
// is none in JSON is one that readers of YAML disagree about, such as 0x10, 010 or 1_000.
func resolve(text []byte) (kind Kind, truth bool) {
	if len(text) > 0 && strings.IndexByte("~nNtTfF+-.0123456789", text[0]) < 0 {
		return String, false
	}
	s := string(text)
	switch s {
	case "", "~", "null", "Null", "NULL":
		return Null, false
	case "true", "True", "TRUE":
		return Bool, true
	case "false", "False", "FALSE":
		return Bool, false
	}
	if numeric(s) {
		return Number, false
	}
	return String, false
}

func numeric(s string) bool {
	if jsonNumber(s) {
		return true
	}
	if len(s) > maxNumber {
		return false
	}
	digits := strings.ToLower(strings.TrimLeft(s, "+-"))
	if digits == ".inf" || digits == ".nan" {
		return true
	}
	if digits == "" || digits[0] != '.' && (digits[0] < '0' || digits[0] > '9') {
		return false
	}
	digits = strings.ReplaceAll(digits, "_", "")
	_, whole := strconv.ParseInt(digits, 0, 64)
	_, fraction := strconv.ParseFloat(digits, 64)
	return whole == nil || fraction == nil || errors.Is(whole, strconv.ErrRange) || errors.Is(fraction, strconv.ErrRange)
}
