package docscheck_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/docscheck"
)

func TestCommands(t *testing.T) {
	t.Parallel()
	page := "```sh\n$ not read\n```\ntext\n```console\n$ cat > f <<'END'\na\n$ b\nEND\n$ show f\nout  \n\nmore\n```\n"
	want := []docscheck.Command{
		{Line: 6, Text: "cat > f", Input: "a\n$ b\n"},
		{Line: 10, Text: "show f", Output: []string{"out", "", "more"}},
	}
	got, err := docscheck.Commands(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("commands (-want +got):\n%s", diff)
	}
}

func TestCommands_refused(t *testing.T) {
	t.Parallel()
	for name, page := range map[string]string{
		"output without a command":       "```console\nout\n```",
		"output of another block":        "```console\n$ a\n```\n```console\nout\n```",
		"here-document without its end":  "```console\n$ a <<'END'\nb\n```",
		"here-document after everything": "```console\n$ a <<END",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, err := docscheck.Commands(page); err == nil {
				t.Errorf("read as %v", got)
			}
		})
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	got, err := docscheck.Words("decide  --what-if posture=crisis 'a b/*.yaml' ''")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"decide", "--what-if", "posture=crisis", "a b/*.yaml", ""}, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	for _, text := range []string{"a | b", "a $b", "*.yaml", "'a", "a && b"} {
		if got, err := docscheck.Words(text); err == nil {
			t.Errorf("%s was read as %q", text, got)
		}
	}
}

func TestSame(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		shown, printed string
		want           bool
	}{
		"equal":                       {"a\nb", "a\nb", true},
		"another line":                {"a\nb", "a\nc", false},
		"a line less is shown":        {"a", "a\nb", false},
		"a line more is shown":        {"a\nb", "a", false},
		"lines left out":              {"a\n...\nd", "a\nb\nc\nd", true},
		"no line left out":            {"a\n...\nb", "a\nb", true},
		"left out, but the end is no": {"a\n...\nd", "a\nb\nc", false},
		"twice":                       {"...\nb\n...\nd", "a\nb\nc\nb\nd", true},
		"within a line":               {"sha256:... in all", "sha256:ab in all", true},
		"within another line":         {"sha256:... in all", "sha512:ab in all", false},
		"overlapping ends":            {"aba...ba", "aba", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := docscheck.Same(strings.Split(c.shown, "\n"), strings.Split(c.printed, "\n")); got != c.want {
				t.Errorf("same is %t, want %t", got, c.want)
			}
		})
	}
}
