// Package terraform gives tests the real command line programs that drive a provider: Terraform and OpenTofu.
//
// A test that starts a program itself asks [CLIs] or [Each] for every one there is. A test on terraform-plugin-testing
// runs once a process on one program, chosen by [Main] in its TestMain, and begins with [Acceptance].
//
// The programs come from the variables of [VariableTerraform] and [VariableTofu], which `make test` sets; where a variable
// is not set, from PATH; and OpenTofu also from the build that `internal/tools/tool tofu` keeps in this checkout.
package terraform
