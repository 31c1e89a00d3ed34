package assembly

import (
	"context"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
)

// Test runs Rego tests: those of the embedded rules, or, where directories
// are named, those of an organisation's own rules beside the embedded ones.
func Test(ctx context.Context, profileName string, directories []string) (*policy.TestReport, error) {
	stand, err := profile.Load(ctx, profileName)
	if err != nil {
		return nil, err
	}
	config, err := PolicyConfig(directories, stand.Parameters)
	if err != nil {
		return nil, err
	}
	config.Directories[0].Untested = len(directories) > 0
	report, err := policy.Test(ctx, config)
	if err != nil {
		return nil, err
	}
	return report, nil
}
