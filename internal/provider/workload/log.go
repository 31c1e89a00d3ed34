package workload

import (
	"context"

	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Keys of log fields. References and titles are never logged: they may name
// papers that are not public.
const (
	logKeyWorkload = "workload"
	logKeyVerdict  = "verdict"
	logKeyRules    = "rules"
	logKeyError    = "error"
)

func logDecision(ctx context.Context, decision *placement.Decision) {
	said := SaidReasons(decision)
	rules := make([]string, 0, len(said))
	for _, reason := range said {
		rules = append(rules, reason.Rule)
	}
	tflog.Debug(ctx, "Workload decided", map[string]any{
		logKeyWorkload: decision.Name, logKeyVerdict: string(decision.Verdict), logKeyRules: rules,
	})
}

func logNoNearest(ctx context.Context, workload string, err error) {
	tflog.Warn(ctx, "Allowed sites could not be listed", map[string]any{logKeyWorkload: workload, logKeyError: err.Error()})
}
