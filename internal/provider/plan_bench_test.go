package provider_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

// benchBinary names the built binary; `make bench` sets it.
const benchBinary = "SOVEREIGN_BENCH_BINARY"

// body describes a workload with three copies: once to the provider, once as
// the input of a resource that only stores it.
const body = `
  name                 = "case-files-${count.index}"
  title                = "Case files"
  owner                = { name = "County Court", type = "agency" }
  kind                 = "service"
  delivery             = "iaas"
  sensitivity          = "sensitive"
  network_zone         = "special_zone"
  responsibility_phase = 2

  copies = {
    main    = { role = "primary", site = "ee-gov-1", isolated = true, sla = "SLA-1" }
    second  = { role = "secondary", site = "ee-gov-2", isolated = true, sla = "SLA-1" }
    embassy = { role = "backup", site = "lu-data-embassy", backup_interval = "1d", encrypted = true }
  }
`

// The plan of 1,000 workloads beside the plan of 1,000 terraform_data that
// hold the same description, on every program there is, in one run.
func BenchmarkPlan(b *testing.B) {
	binary := os.Getenv(benchBinary)
	if binary == "" {
		b.Skipf("%s names no binary: run it with `make bench`", benchBinary)
	}
	settings := filepath.Join(b.TempDir(), "cli.tfrc")
	write(b, settings, fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"sovereign-placement/sovereign\" = %q\n  }\n  direct {}\n}\n", filepath.Dir(binary)))
	ours, peer := b.TempDir(), b.TempDir()
	write(b, filepath.Join(ours, "main.tf"), requirement+"resource \"sovereign_workload\" \"x\" {\n  count = 1000\n"+body+"}\n")
	write(b, filepath.Join(peer, "main.tf"), "resource \"terraform_data\" \"x\" {\n  count = 1000\n  input = {\n"+body+"}\n}\n")
	for _, cli := range terraform.CLIs(b) {
		execute(b, cli, peer, settings, "init", "-input=false")
		b.Run(cli.String(), func(b *testing.B) {
			var workloads, data time.Duration
			for b.Loop() {
				data += execute(b, cli, peer, settings, "plan", "-input=false")
				workloads += execute(b, cli, ours, settings, "plan", "-input=false")
			}
			b.ReportMetric(workloads.Seconds()/float64(b.N), "s/1000-workloads")
			b.ReportMetric(data.Seconds()/float64(b.N), "s/1000-terraform_data")
			b.ReportMetric(workloads.Seconds()/data.Seconds(), "x-terraform_data")
		})
	}
}

func execute(b *testing.B, cli terraform.CLI, directory, settings string, arguments ...string) time.Duration {
	b.Helper()
	command := exec.CommandContext(b.Context(), cli.Path, arguments...)
	command.Dir = directory
	command.Env = append(os.Environ(), "TF_CLI_CONFIG_FILE="+settings, "TF_IN_AUTOMATION=1", "CHECKPOINT_DISABLE=1")
	start := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%s %v: %v\n%s", cli, arguments, err, out)
	}
	return time.Since(start)
}

func write(b *testing.B, file, text string) {
	b.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil { //nolint:gosec // below a directory of the test
		b.Fatal(err)
	}
}
