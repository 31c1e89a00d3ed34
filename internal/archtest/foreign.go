package archtest

import (
	"slices"
	"strings"
)

// foreign is a rule on an import from another module. Tests and testkit are free of it unless it is banned.
type foreign struct {
	// prefix is compared as text, so that it can name a family of modules.
	prefix string
	// only lists the folders that may import it; none means that nothing but tests may.
	only []string
	// banned holds for tests too.
	banned bool
	why    string
}

// foreigners is read in order and the first that matches decides.
var foreigners = []foreign{
	{prefix: "github.com/hashicorp/terraform-plugin-sdk", banned: true, why: "the provider is written on the framework, protocol 6"},
	{prefix: "github.com/hashicorp/terraform-plugin-testing", why: "it is for tests"},
	{prefix: "github.com/hashicorp/terraform-plugin-", only: []string{"internal/provider"}, why: "only internal/provider knows Terraform"},
	{prefix: "github.com/open-policy-agent/opa", only: []string{"internal/policy"}, why: "only internal/policy knows OPA"},
	{prefix: "github.com/aws/", only: clouds, why: "only publish and vault know a cloud"},
	{prefix: "github.com/Azure/", only: clouds, why: "only publish and vault know a cloud"},
	{prefix: "cloud.google.com/", only: clouds, why: "only publish and vault know a cloud"},
	{prefix: "github.com/rogpeppe/go-internal", why: "it is for tests"},
	{prefix: "github.com/google/go-cmp", why: "it is for tests"},
	{prefix: "github.com/stretchr/testify", banned: true, why: "tests compare with go-cmp"},
	{prefix: "github.com/hashicorp/vault", banned: true, why: "its licence (BUSL) does not go with ours"},
	{prefix: "github.com/minio/", banned: true, why: "its licence (AGPL) does not go with ours"},
}

var clouds = []string{"internal/publish", "internal/continuity/vault"}

// refuses says why a file may not make this import, or nothing if it may.
func (r foreign) refuses(file File, directory string) string {
	if !r.banned && (file.Test() || zoneOf(directory) == zoneTestkit) {
		return ""
	}

	if slices.ContainsFunc(r.only, func(folder string) bool { return within(directory, folder) }) {
		return ""
	}

	return r.why
}

func foreignerFor(imported string) (foreign, bool) {
	at := slices.IndexFunc(foreigners, func(r foreign) bool { return strings.HasPrefix(imported, r.prefix) })
	if at < 0 {
		return foreign{}, false
	}

	return foreigners[at], true
}
