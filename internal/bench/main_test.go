// Package bench_test measures the program as it is used, beside programs that
// answer the same question. Nothing fails for being slow; everything fails
// where the two do not answer the same.
package bench_test

import (
	"fmt"
	"os"
	"runtime"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/bench/budget"
)

// table holds what the benchmarks of this run measured, for the end.
var table budget.Table

func TestMain(m *testing.M) {
	if os.Getenv(variableMeter) != "" {
		if err := meter(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	before := budget.Load()
	code := m.Run()
	table.Busy(before, budget.Load(), runtime.NumCPU())
	if err := table.Print(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}
