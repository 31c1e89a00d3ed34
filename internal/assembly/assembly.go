// Package assembly puts a decider together from what a person names: a
// profile, catalogue files, policy directories and a what-if. Every door
// opens its decider here, so that the same words mean the same thing.
package assembly

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/clock"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/profile"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// Config names what a decider is made of. The zero value is the embedded
// default profile and catalogue, in peace.
type Config struct {
	// Profile is the name of an embedded profile or the path of one.
	Profile string
	// CatalogueFiles together replace the embedded catalogue; the word
	// "embedded" among them adds it.
	CatalogueFiles []string
	// PolicyDirectories hold an organisation's own rules, in packages under
	// sovereign.custom.
	PolicyDirectories []string
	WhatIf            WhatIf
	Clock             clock.Clock

	// WithoutCache and PlainEvaluation switch the engine's short cuts off;
	// answers must not differ.
	WithoutCache, PlainEvaluation bool
}

// Open reads, checks and compiles everything. Its errors name the file and
// line at fault.
func Open(ctx context.Context, cfg Config) (*placement.Decider, error) {
	if cfg.Clock == nil {
		cfg.Clock = clock.System{}
	}
	// The catalogue is read while the rules compile: starting cold is most
	// of what a person with one workload waits for.
	catalogue, catalogueErr := (*site.Catalogue)(nil), error(nil)
	var reading sync.WaitGroup
	reading.Go(func() { catalogue, catalogueErr = site.Read(ctx, catalogueFiles(cfg.CatalogueFiles)) })
	stand, engine, err := law(ctx, cfg)
	reading.Wait()
	if err := cmp.Or(err, catalogueErr); err != nil {
		return nil, err
	}
	settings := placement.Settings{
		Engine: engine, Profile: stand, Catalogue: catalogue, Posture: "normal", DomesticControl: true,
		Simulation: cfg.WhatIf.Set, Today: cfg.Clock.Now(), Revision: revision(engine, stand, catalogue), WithoutCache: cfg.WithoutCache,
	}
	if cfg.WhatIf.Posture != "" {
		settings.Posture = cfg.WhatIf.Posture
	}
	if cfg.WhatIf.DomesticControl != nil {
		settings.DomesticControl = *cfg.WhatIf.DomesticControl
	}
	decider, err := placement.New(settings)
	if err != nil {
		return nil, err
	}
	if len(cfg.PolicyDirectories) > 0 {
		// Rules of others are tried on every kind of site before they are
		// relied on: one that does not end is an error now, not a wait later.
		if err := decider.Rehearse(ctx); err != nil {
			return nil, fmt.Errorf("trying the policy directories once: %w", err)
		}
	}
	return decider, nil
}

// law reads the profile and compiles the rules under its parameters.
func law(ctx context.Context, cfg Config) (*profile.Profile, *policy.Engine, error) {
	stand, err := profile.Load(ctx, cfg.Profile)
	if err != nil {
		return nil, nil, err
	}
	engine, err := Engine(ctx, cfg, stand.Parameters)
	return stand, engine, err
}

// Engine compiles the embedded policies and those of the directories.
func Engine(ctx context.Context, cfg Config, parameters profile.Parameters) (*policy.Engine, error) {
	config, err := PolicyConfig(cfg.PolicyDirectories, parameters)
	if err != nil {
		return nil, err
	}
	config.PlainEvaluation = cfg.PlainEvaluation
	if len(cfg.PolicyDirectories) > 0 {
		// The engine bounds time and not memory: a short time bounds both.
		config.Deadline = time.Second
	}
	engine, err := policy.Load(ctx, config)
	if err != nil {
		return nil, err
	}
	return engine, nil
}

// PolicyConfig is the embedded policies with directories of an
// organisation's own rules beside them.
func PolicyConfig(directories []string, parameters profile.Parameters) (policy.Config, error) {
	config := policy.Config{
		Directories: []policy.Directory{{Name: "policies", FS: policies.FS}},
		Schemas:     map[string][]byte{},
		Parameters:  parameters.Values(),
	}
	for _, name := range []string{"facts-placement", "facts-workload", "facts-portfolio", "parameters"} {
		schema, err := policies.Schema(name)
		if err != nil {
			return policy.Config{}, fmt.Errorf("compiling the policies: %w", err)
		}
		config.Schemas[name] = schema
	}
	for _, directory := range directories {
		info, err := os.Stat(directory)
		if err != nil {
			return policy.Config{}, fmt.Errorf("reading the policy directory: %w", err)
		}
		if !info.IsDir() {
			return policy.Config{}, fmt.Errorf("reading the policy directory: %s is a file: name the directory it lies in: %w", directory, fs.ErrInvalid)
		}
		config.Directories = append(config.Directories, policy.Directory{Name: directory, FS: os.DirFS(directory), Custom: true})
	}
	return config, nil
}

func catalogueFiles(names []string) []site.File {
	files := make([]site.File, 0, len(names))
	for _, name := range names {
		files = append(files, site.File{Name: name, Open: func() (io.ReadCloser, error) {
			return os.Open(name)
		}})
	}
	return files
}

// revision identifies everything a decision rests on besides the workload.
func revision(e *policy.Engine, p *profile.Profile, c *site.Catalogue) string {
	sum := sha256.Sum256([]byte(e.Digest() + "\n" + p.Digest + "\n" + c.Digest))
	return fmt.Sprintf("sha256:%x", sum)
}
