package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/cli"
)

// steppingClock is a little later every time somebody looks.
type steppingClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *steppingClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(200 * time.Millisecond)
	return c.now
}

func portfolio(n int) string {
	var b strings.Builder
	b.WriteString(`{"workloads": {`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `"w%d": {"owner": {"name": "N", "type": "agency"}, "kind": "website", "delivery": "static", "sensitivity": "public"}`, i)
	}
	b.WriteString("}}")
	return b.String()
}

func TestProgress(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ watched, want bool }{"a terminal": {true, true}, "a pipe": {false, false}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errors bytes.Buffer
			code := cli.Main(t.Context(), cli.Environment{
				Args: []string{"decide", "--format", "json", "-"}, Stdin: strings.NewReader(portfolio(1000)),
				Stdout: &out, Stderr: &errors, Getenv: func(string) string { return "" },
				IsTerminal: func(w io.Writer) bool { return c.watched && w == &errors },
				Clock:      &steppingClock{now: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)},
			})
			if code != 3 {
				t.Fatalf("exit code %d, want 3: %s", code, errors.String())
			}
			shown := errors.String()
			if got := strings.Contains(shown, "workloads decided, "); got != c.want {
				t.Errorf("progress shown: %t, want %t: %q", got, c.want, shown)
			}
			if c.want && !strings.HasSuffix(shown, "\r\x1b[K") {
				t.Errorf("the line of progress is left on the screen: %q", shown)
			}
			if n := strings.Count(out.String(), `"verdict":"unplaced"`); n != 1000 {
				t.Errorf("%d workloads in the report, want 1000", n)
			}
		})
	}
}

// TestOrder holds that decisions come in the order of the document, however
// the workers share them out.
func TestOrder(t *testing.T) {
	t.Parallel()
	var out, errors bytes.Buffer
	const n = 3000
	code := cli.Main(t.Context(), cli.Environment{
		Args: []string{"decide", "--format", "json", "-"}, Stdin: strings.NewReader(portfolio(n)), Stdout: &out, Stderr: &errors,
		Getenv: func(string) string { return "" }, IsTerminal: func(io.Writer) bool { return false }, Clock: &steppingClock{},
	})
	if code != 3 {
		t.Fatalf("exit code %d, want 3: %s", code, errors.String())
	}
	at := 0
	for i := range n {
		next := strings.Index(out.String()[at:], fmt.Sprintf(`{"name":"w%d",`, i))
		if next < 0 {
			t.Fatalf("w%d is missing or not in its place", i)
		}
		at += next
	}
}

func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errors bytes.Buffer
	code := cli.Main(ctx, cli.Environment{
		Args: []string{"decide", "-"}, Stdin: strings.NewReader(portfolio(10)), Stdout: &out, Stderr: &errors,
		Getenv: func(string) string { return "" }, IsTerminal: func(io.Writer) bool { return false }, Clock: &steppingClock{},
	})
	if code != 2 || out.Len() > 0 || errors.Len() == 0 {
		t.Errorf("exit code %d, %d bytes printed, error %q; want 2, none, and a message", code, out.Len(), errors.String())
	}
}
