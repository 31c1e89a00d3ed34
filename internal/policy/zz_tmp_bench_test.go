package policy_test

import (
	"syscall"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

func cpu() int64 {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return u.Utime.Nano() + u.Stime.Nano()
}

func BenchmarkZZ(b *testing.B) {
	engine := placementEngine(b)
	all := benchmarkFacts()
	for _, name := range []string{"empty", "ordinary", "data_embassy", "public_cloud"} {
		b.Run(name, func(b *testing.B) {
			facts, stage := all[name], policy.Placement
			if name == "empty" {
				facts, stage = all["ordinary"], policy.Workload
			}
			b.ReportAllocs()
			b.ResetTimer()
			start := cpu()
			for range b.N {
				if _, err := engine.Evaluate(b.Context(), stage, facts); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(cpu()-start)/float64(b.N), "cpu-ns/op")
		})
	}
}
