package provider_test

import (
	"os"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/testkit/terraform"
)

func TestMain(m *testing.M) { os.Exit(terraform.Main(m)) }
