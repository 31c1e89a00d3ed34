package cli

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// colour tells whether a report may be painted: a terminal watches, and
// nobody asked for plain text (https://no-color.org).
func (s *session) colour(w io.Writer) bool {
	return s.Getenv("NO_COLOR") == "" && s.Getenv("TERM") != "dumb" && s.IsTerminal(w)
}

// columns is the width of the terminal behind w; 0 where there is none, and
// then a report has a width of its own.
func (s *session) columns(w io.Writer) int {
	if !s.IsTerminal(w) {
		return 0
	}
	if n, err := strconv.Atoi(s.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if file, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(file.Fd())); err == nil {
			return n
		}
	}
	return 0
}
