package provider

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
)

// unloaded turns an error of loading into a diagnostic at the attribute that
// named what could not be loaded.
func unloaded(cfg assembly.Config, err error) diag.Diagnostic {
	return fwdiag.Error(blame(cfg, err), fwdiag.SummaryPolicy, fmt.Sprintf(
		"Without its policy the provider decides nothing, so nothing is planned. Correct what is named here.\n\nOriginal Error: %s", err))
}

// blame finds the attribute of the provider block that an error is about, by
// the file that the error names.
func blame(cfg assembly.Config, err error) path.Path {
	if errors.Is(err, profile.ErrUnknown) {
		return path.Root("profile")
	}
	file := fileOf(err)
	if file == "" {
		return path.Empty()
	}
	for i, name := range cfg.CatalogueFiles {
		if within(name, file) {
			return path.Root("catalogue_files").AtListIndex(i)
		}
	}
	for i, name := range cfg.PolicyDirectories {
		if within(name, file) {
			return path.Root("policy_directories").AtListIndex(i)
		}
	}
	if cfg.Profile != "" && within(cfg.Profile, file) {
		return path.Root("profile")
	}
	return path.Empty()
}

// fileOf is the first file that an error names; empty where it names none.
func fileOf(err error) string {
	var problems *document.Error
	if errors.As(err, &problems) && len(problems.Problems) > 0 {
		return problems.Problems[0].File
	}
	if system, ok := errors.AsType[*fs.PathError](err); ok {
		return system.Path
	}
	return ""
}

// within tells whether file is base or lies below it.
func within(base, file string) bool {
	base, file = filepath.Clean(base), filepath.Clean(file)
	return file == base || strings.HasPrefix(file, base+string(filepath.Separator))
}
