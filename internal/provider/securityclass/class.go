// Package securityclass reads the security classes of ISKE, Estonia's
// baseline of 2003 to 2022: one subclass each for availability (K), integrity
// (T) and confidentiality (S), such as K2T1S2. Old contracts and registers
// still carry them.
package securityclass

import (
	"errors"
	"fmt"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// ErrClass is what every refused notation wraps.
var ErrClass = errors.New("not a security class")

// Class is a security class. Subclasses go from 0 to 3. What a subclass asks
// for, and which level follows from the three, is left to whoever reads them:
// the baseline's tables are not part of the sources.
type Class struct {
	Integrity       int64
	Availability    int64
	Confidentiality int64
}

// most is the longest text that is looked at: three letters, three digits.
const most = 6

// Parse reads a notation such as K2T1S2. The three parts may come in any
// order; letters are capitals and nothing stands between them.
func Parse(notation string) (Class, error) {
	refuse := func(format string, arguments ...any) (Class, error) {
		return Class{}, fmt.Errorf("%w: %s %s; write each of K, T and S once with a digit from 0 to 3, such as K2T1S2",
			ErrClass, document.Quote(notation), fmt.Sprintf(format, arguments...))
	}
	switch {
	case notation == "":
		return refuse("is empty")
	case len(notation) > most:
		return refuse("is longer than three letters with a digit each")
	case len(notation) < most:
		return refuse("is shorter than three letters with a digit each")
	}
	var class Class
	parts := map[byte]*int64{'K': &class.Availability, 'T': &class.Integrity, 'S': &class.Confidentiality}
	for at := 0; at < most; at += 2 {
		letter, digit := notation[at], notation[at+1]
		part, known := parts[letter]
		switch {
		case !known && strings.IndexByte("KTS", letter) >= 0:
			return refuse("says %c twice", letter)
		case !known:
			return refuse("does not have one of the letters K, T and S at character %d", at+1)
		case digit < '0' || digit > '3':
			return refuse("does not have a digit from 0 to 3 at character %d", at+2)
		}
		*part = int64(digit - '0')
		delete(parts, letter)
	}
	return class, nil
}
