package docscheck_test

import (
	"regexp"
	"strings"
	"testing"
)

// TestCONTRIBUTING holds that what CONTRIBUTING.md quotes of a file, in a
// block under the file's name, is in that file.
func TestCONTRIBUTING(t *testing.T) {
	t.Parallel()
	page := read(t, "CONTRIBUTING.md")
	quotes := regexp.MustCompile("(?s)`(policies/[a-z0-9_/.-]+)`[^`]*\n\n```[a-z]*\n(.*?)```").FindAllStringSubmatch(page, -1)
	if len(quotes) < 3 {
		t.Fatalf("CONTRIBUTING.md quotes %d files: too few to be the page that was meant", len(quotes))
	}
	for _, quote := range quotes {
		if !strings.Contains(read(t, quote[1]), quote[2]) {
			t.Errorf("CONTRIBUTING.md quotes what is not in %s:\n%s", quote[1], quote[2])
		}
	}
}
