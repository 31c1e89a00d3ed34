package document_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// endless repeats a piece for as many bytes as are asked for, without holding them.
type endless struct {
	head, piece string
	left        int64
	given       int64
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) {
		if e.head == "" {
			e.head = e.piece
		}
		c := copy(p[n:], e.head)
		e.head = e.head[c:]
		n += c
	}
	n = int(min(int64(n), e.left))
	e.left -= int64(n)
	e.given += int64(n)
	return n, nil
}

func repeated(head, piece string, most int) string {
	return head + strings.Repeat(piece, (most-len(head))/len(piece))
}

// TestSize reads 100 MB of everything and checks that neither much more than the limit is read nor much is kept.
//
//nolint:paralleltest // it measures what the process allocates
func TestSize(t *testing.T) {
	schema := testSchema(t)
	cases := map[string]struct {
		head, piece string
		format      document.Format
		want        string
	}{
		"json entries":     {`{"workloads": {`, `"a": {"sensitivity": "public"}, `, document.JSON, "larger than the limit of 4 MiB"},
		"json unknown":     {`{"x": [`, "1, ", document.JSON, "more than 1000000 values"},
		"json one text":    {`{"title": "`, "x", document.JSON, "longer than the limit of 1 MiB"},
		"json one number":  {`{"version": `, "1", document.JSON, "longer than the limit of 1 MiB"},
		"json blank":       {`{`, "          ", document.JSON, "longer than the limit of 1 MiB"},
		"yaml entries":     {"workloads:\n", "  a: {sensitivity: public}\n", document.YAML, "larger than the limit of 1 MiB"},
		"yaml one line":    {"title: ", "x", document.YAML, "larger than the limit of 1 MiB"},
		"yaml blank lines": {"title: |\n", "\n", document.YAML, "larger than the limit of 1 MiB"},
	}
	limits := document.DefaultLimits()
	limits.Bytes, limits.YAMLBytes = 4<<20, 1<<20
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			source := &endless{head: c.head, piece: c.piece, left: 100 << 20}
			_, err := document.Stream(t.Context(), document.Source{Name: "big", Reader: source, Format: c.format},
				schema, limits, "workloads", func(string, *document.Node) error { return nil })
			runtime.ReadMemStats(&after)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %.300v, want %q", err, c.want)
			}
			if source.given > limits.Bytes+1<<20 {
				t.Errorf("%d bytes were read of a document that may have %d", source.given, limits.Bytes)
			}
			if spent := after.TotalAlloc - before.TotalAlloc; spent > 32<<20 {
				t.Errorf("%d bytes were allocated", spent)
			}
		})
	}
}

// TestHostile reads documents whose only purpose is to cost much.
func TestHostile(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	const size = 200_000
	cases := map[string]struct{ file, source, want string }{
		"json brackets":         {"w.json", strings.Repeat("[", 10_000), "w.json:1:1: expected a mapping"},
		"json braces":           {"w.json", strings.Repeat(`{"any":`, 10_000), "w.json:1:225: any.any"},
		"json unknown brackets": {"w.json", `{"x":` + strings.Repeat("[", 10_000), "more than 32 mappings and lists inside each other"},
		"yaml brackets":         {"w.yaml", "any: " + strings.Repeat("[", 10_000), "[0][0]: more than 32 mappings and lists inside each other"},
		"yaml braces":           {"w.yaml", "any: " + strings.Repeat("{a: ", 10_000), "more than 32 mappings and lists inside each other"},
		"yaml dashes":           {"w.yaml", "any:\n  " + strings.Repeat("- ", 10_000), "more than 32 mappings and lists inside each other"},
		"yaml steps":            {"w.yaml", steps(1000), "more than 32 mappings and lists inside each other"},
		"yaml bomb": {
			"w.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nworkloads: *c\n",
			`w.yaml:1:4: a: anchors and aliases (& and *) are not read`,
		},
		"yaml bomb that is expected": {"w.yaml", "any: &a [x]\nnote: *a\n", "anchors and aliases (& and *) are not read"},
		"yaml anchors":               {"w.yaml", repeated("any: ", "&a ", size), "anchors and aliases"},
		"yaml blank lines":           {"w.yaml", repeated("note: |\n", "\n", size), `required field "workloads" is missing`},
		"yaml blanks in a text":      {"w.yaml", repeated("note: |\n", "  x"+strings.Repeat("\n", 60), size), `required field "workloads" is missing`},
		"yaml folded blanks":         {"w.yaml", repeated("note: >\n", "  x"+strings.Repeat("\n", 60), size), `required field "workloads" is missing`},
		"yaml same field":            {"w.yaml", repeated("", "note: x\n", size), `w.yaml:2:1: note: "note" is given twice, first on line 1`},
		"yaml many names":            {"w.yaml", "{" + repeated("", "a, ", size), "expected a name and a colon"},
		"yaml list on a line":        {"w.yaml", "{any: [" + strings.Repeat("1, ", 900_000) + "2], x: 1}", `unknown field "x"`},
		"yaml mapping on a line":     {"w.yaml", "{x: {" + strings.Repeat("a: õ, ", 450_000) + "}}", `unknown field "x"`},
		"yaml unclosed":              {"w.yaml", "any: [" + strings.Repeat("a,\n", 900_000), "is never closed"},
		"yaml long line":             {"w.yaml", "note: " + strings.Repeat("x", 2<<20), "note: a name, a text, a number or a blank space is longer than the limit of 1 MiB"},
		"yaml at signs":              {"w.yaml", repeated("", "@", size), "text cannot begin with @"},
		"yaml documents":             {"w.yaml", repeated("", "---\n", size), "the document is empty"},
		"json many names":            {"w.json", `{"any": {` + repeated("", `"a": 1, `, size), `"a" is given twice`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			_, err := document.Read(t.Context(), document.Source{Name: c.file, Reader: strings.NewReader(c.source)}, schema, document.DefaultLimits())
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %.300v, want %q", err, c.want)
			}
			if spent := time.Since(start); spent > 20*time.Second {
				t.Errorf("took %v", spent)
			}
		})
	}
}

func steps(n int) string {
	var s strings.Builder
	s.WriteString("any:\n")
	for i := range n {
		s.WriteString(strings.Repeat(" ", i+1) + "a:\n")
	}
	return s.String()
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	cases := map[string]struct{ file, source, want string }{
		"byte order mark":       {"w.json", "\xef\xbb\xbf" + `{"x": 1}`, "w.json:1:2: x"},
		"byte order mark, yaml": {"w.yaml", "\xef\xbb\xbfx: 1\n", "w.yaml:1:1: x"},
		"UTF-16 LE":             {"w.yaml", "\xff\xfew\x00", "w.yaml:1:1: the document is encoded in UTF-16; save it as UTF-8"},
		"UTF-16 BE":             {"w.json", "\xfe\xff\x00{", "w.json:1:1: the document is encoded in UTF-16; save it as UTF-8"},
		"UTF-16 without a mark": {"w.json", "{\x00}\x00", "w.json:1:1: the document is encoded in what looks like UTF-16; save it as UTF-8"},
		"UTF-32":                {"w.json", "\xff\xfe\x00\x00{\x00\x00\x00", "w.json:1:1: the document is encoded in UTF-32; save it as UTF-8"},
		"Latin-1 in json":       {"w.json", "{\"title\": \"\xf5\"}", "w.json:1:12: title: invalid JSON: invalid UTF-8"},
		"Latin-1 in yaml":       {"w.yaml", "workloads: {}\ntitle: \xf5\n", "w.yaml:2:1: the line is not valid UTF-8; save the document as UTF-8 text"},
		"only a mark":           {"w.json", "\xef\xbb\xbf", "w.json:1:1: the document is empty"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := document.Read(t.Context(), document.Source{Name: c.file, Reader: strings.NewReader(c.source)}, schema, document.DefaultLimits())
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	unknown := "workloads: {}\n" + strings.Repeat("x: 1\n", 30)
	cases := map[string]struct {
		source string
		change func(*document.Limits)
		want   string
	}{
		"nodes":   {"workloads: {}\ntags: [a, b]\n", func(l *document.Limits) { l.Nodes = 4 }, "w:2:11: tags[1]: the document has more than 4 values; split it"},
		"depth":   {"workloads: {a: {sensitivity: public}}\n", func(l *document.Limits) { l.Depth = 2 }, "w:1:16: workloads.a: more than 2 mappings and lists inside each other; flatten the document"},
		"errors":  {unknown, func(l *document.Limits) { l.Errors = 2 }, "and 28 more"},
		"default": {unknown, func(*document.Limits) {}, "and 10 more"},
		"bytes":   {"workloads: {}\n", func(l *document.Limits) { l.YAMLBytes = 3 }, "w: the document is larger than the limit of 3 bytes; split it, or write it as JSON, which may have 64 MiB"},
		"json":    {`{"workloads": {}}`, func(l *document.Limits) { l.Bytes = 3 }, "w: the document is larger than the limit of 3 bytes; split it"},
		"text":    {`{"title": "abcdefghijkl", "workloads": {}}`, func(l *document.Limits) { l.Text = 11 }, "w:1:11: title: a name, a text, a number or a blank space is longer than the limit of 11 bytes; shorten it"},
		"nothing": {"workloads: {}\n", func(l *document.Limits) { *l = document.Limits{} }, "w: the document is larger than the limit of 0 bytes; split it"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			limits := document.DefaultLimits()
			c.change(&limits)
			_, err := document.Read(t.Context(), document.Source{Name: "w", Reader: strings.NewReader(c.source)}, schema, limits)
			if err == nil || !strings.HasSuffix(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestReaderFails(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	broken := errors.New("the disk is gone")
	for _, format := range []document.Format{document.JSON, document.YAML} {
		source := io.MultiReader(strings.NewReader(`{"title": "`+strings.Repeat("x", 5000)), failing{broken})
		_, err := document.Read(t.Context(), document.Source{Name: "w", Reader: source, Format: format}, schema, document.DefaultLimits())
		if !errors.Is(err, broken) {
			t.Errorf("format %v: got %v", format, err)
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestCancelled(t *testing.T) {
	t.Parallel()
	schema := testSchema(t)
	ctx, cancel := context.WithCancel(t.Context())
	entries := 0
	_, err := document.Stream(ctx, document.Source{Name: "nation.json", Reader: bytes.NewReader(nation(2000))},
		schema, document.DefaultLimits(), "workloads", func(string, *document.Node) error {
			if entries++; entries == 10 {
				cancel()
			}
			return nil
		})
	if !errors.Is(err, context.Canceled) || entries > 100 {
		t.Errorf("after %d entries: %v", entries, err)
	}
	if _, err := document.Read(ctx, document.Source{Name: "w.yaml", Reader: strings.NewReader("workloads: {}")}, schema, document.DefaultLimits()); !errors.Is(err, context.Canceled) {
		t.Errorf("a small document under a cancelled context: %v", err)
	}
}
