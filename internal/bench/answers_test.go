package bench_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// answers holds, of every refused workload, what refuses it: "COPY RULE", or
// "- RULE" for a rule over the workload as a whole.
type answers map[string][]string

// compare fails where the two do not refuse the same, for the same reasons.
func (a answers) compare(tb testing.TB, peer string, theirs answers) {
	tb.Helper()
	if len(a) == 0 {
		tb.Fatal("nothing was refused: two programs that do nothing would agree as well")
	}
	if len(a) != len(theirs) {
		tb.Errorf("we refuse %d workloads, %s refuses %d", len(a), peer, len(theirs))
	}
	shown := 0
	for name, ours := range a {
		if diff := cmp.Diff(ours, theirs[name]); diff != "" && shown < 5 {
			shown++
			tb.Errorf("%s: we (-) and %s (+) refuse it for different reasons:\n%s", name, peer, diff)
		}
	}
	if tb.Failed() {
		tb.FailNow()
	}
}

// ourAnswers reads the report of `decide --format json`. It holds one
// decision at a time: a nation's report is large.
func ourAnswers(tb testing.TB, file string, total int) answers {
	tb.Helper()
	in, err := os.Open(file)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	decoder := json.NewDecoder(bufio.NewReaderSize(in, 1<<20))
	for token := json.Token(nil); token != "workloads"; {
		if token, err = decoder.Token(); err != nil {
			tb.Fatalf("looking for the workloads of %s: %v", file, err)
		}
	}
	if _, err := decoder.Token(); err != nil {
		tb.Fatal(err)
	}
	found, decided := answers{}, 0
	for ; decoder.More(); decided++ {
		var d placement.Decision
		if err := decoder.Decode(&d); err != nil {
			tb.Fatalf("reading a decision of %s: %v", file, err)
		}
		refusals := refusalsOf(&d)
		if (len(refusals) > 0) != (d.Verdict == placement.Denied) {
			tb.Fatalf("%s is %s with the refusals %q", d.Name, d.Verdict, refusals)
		}
		if len(refusals) > 0 {
			found[d.Name] = refusals
		}
	}
	if decided != total {
		tb.Fatalf("%d of %d workloads were decided", decided, total)
	}
	return found
}

func refusalsOf(d *placement.Decision) []string {
	var refusals []string
	for name, c := range d.Copies {
		for _, r := range c.Reasons {
			if r.Effect == placement.Deny {
				refusals = append(refusals, name+" "+r.Rule)
			}
		}
	}
	for _, r := range d.Reasons {
		if r.Effect == placement.Deny || r.Effect == placement.Require {
			refusals = append(refusals, "- "+r.Rule)
		}
	}
	slices.Sort(refusals)
	return refusals
}

// refusal is one element of the wrapper's set of refused workloads.
type refusal struct {
	Name     string   `json:"msg"`
	Refusals []string `json:"refusals"`
}

func toAnswers(list []refusal) answers {
	found := answers{}
	for _, r := range list {
		slices.Sort(r.Refusals)
		found[r.Name] = r.Refusals
	}
	return found
}

// conftestAnswers reads `conftest test --output json`.
func conftestAnswers(tb testing.TB, file string) answers {
	tb.Helper()
	var results []struct {
		Failures []struct {
			Name     string `json:"msg"`
			Metadata refusal
		}
	}
	readJSON(tb, file, &results)
	var all []refusal
	for _, r := range results {
		for _, f := range r.Failures {
			all = append(all, refusal{f.Name, f.Metadata.Refusals})
		}
	}
	return toAnswers(all)
}

// opaAnswers reads `opa eval --format json` of the wrapper's set.
func opaAnswers(tb testing.TB, file string) answers {
	tb.Helper()
	var result struct {
		Result []struct {
			Expressions []struct{ Value []refusal }
		}
	}
	readJSON(tb, file, &result)
	if len(result.Result) != 1 || len(result.Result[0].Expressions) != 1 {
		tb.Fatalf("opa gave no single result: %+v", result)
	}
	return toAnswers(result.Result[0].Expressions[0].Value)
}

func readJSON(tb testing.TB, file string, into any) {
	tb.Helper()
	in, err := os.Open(file)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	if err := json.NewDecoder(in).Decode(into); err != nil {
		head := make([]byte, 500)
		_, _ = in.ReadAt(head, 0)
		tb.Fatal(fmt.Errorf("reading %s: %w\n%s", file, err, head))
	}
	if _, err := io.Copy(io.Discard, in); err != nil {
		tb.Fatal(err)
	}
}
