package provider_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

// shared is a directory for files that servers shared between tests read.
var shared string

func TestMain(m *testing.M) { os.Exit(inDirectory(m)) }

func inDirectory(m *testing.M) int {
	var err error
	if shared, err = os.MkdirTemp("", "sovereign-provider-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(shared) }()
	return terraform.Main(m)
}
