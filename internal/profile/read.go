package profile

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// maximumChain bounds how many profiles may extend one another.
const maximumChain = 8

// fileName is the file of a profile in its directory.
const fileName = "profile.yaml"

// ErrUnknown means that no profile has the name.
var ErrUnknown = errors.New("no such profile")

// Names lists the embedded profiles.
func Names() []string { return policies.ProfileNames() }

// Load reads a profile and all that it extends. The name is that of an
// embedded profile, or the path of a profile's file or directory; an empty
// name means Default.
func Load(ctx context.Context, name string) (*Profile, error) {
	if name == "" {
		name = Default
	}
	schema, err := schema()
	if err != nil {
		return nil, err
	}
	digest := sha256.New()
	var chain []*document.Node
	var names []string
	for next := name; next != ""; {
		if len(chain) == maximumChain {
			return nil, fmt.Errorf("the profile %s extends more than %d others, or itself: shorten the chain", name, maximumChain)
		}
		file, content, err := read(next)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(digest, "%d\n%s", len(content), content)
		node, err := document.Read(ctx, document.Source{Name: file, Reader: bytes.NewReader(content)}, schema, document.DefaultLimits())
		if err != nil {
			return nil, err
		}
		chain, names = append(chain, node), append(names, short(next))
		next = node.Get("extends").Text()
	}
	p := &Profile{
		Name: names[0], Extends: names[1:], Documents: map[string]Document{}, Labels: map[string][]string{},
		Lists: map[string]List{}, Rules: map[string]Rule{}, Digest: fmt.Sprintf("sha256:%x", digest.Sum(nil)),
	}
	given := map[string]bool{}
	for _, node := range slices.Backward(chain) {
		p.merge(node, given)
	}
	p.Example = chain[0].Get("example").Bool()
	if err := checkParameters(name, schema, given); err != nil {
		return nil, err
	}
	return p, nil
}

func schema() (*document.Schema, error) {
	source, err := policies.Schema("profile")
	if err != nil {
		return nil, fmt.Errorf("reading profiles: %w", err)
	}
	compiled, err := document.CompileSchema(source)
	if err != nil {
		return nil, fmt.Errorf("reading profiles: %w", err)
	}
	return compiled, nil
}

// read finds a profile: an embedded name first, then a path. A name without
// a path separator never reaches into the working directory, so that a file
// in a repository cannot stand in for the profile it is named after.
func read(name string) (string, []byte, error) {
	if !strings.ContainsAny(name, `/\.`) {
		content, err := policies.FS.ReadFile("profiles/" + name + "/" + fileName)
		if errors.Is(err, fs.ErrNotExist) {
			return "", nil, unknown(name)
		}
		if err != nil {
			return "", nil, fmt.Errorf("reading the embedded profile %s: %w", name, err)
		}
		return "embedded:profiles/" + name + "/" + fileName, content, nil
	}
	file := name
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		file = filepath.Join(file, fileName)
	}
	info, err := os.Stat(file)
	if err != nil {
		return "", nil, fmt.Errorf("reading the profile %s: %w", name, err)
	}
	if limit := document.DefaultLimits().YAMLBytes; info.Size() > limit {
		return "", nil, fmt.Errorf("reading the profile %s: it has %d bytes, more than %d", name, info.Size(), limit)
	}
	if !info.Mode().IsRegular() {
		return "", nil, fmt.Errorf("reading the profile %s: it is not a file: %w", name, fs.ErrInvalid)
	}
	if called := short(name); slices.Contains(Names(), called) {
		return "", nil, fmt.Errorf("the profile file %s would be called %s like an embedded one: give it another name, so that a decision says which one decided", name, called)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return "", nil, fmt.Errorf("reading the profile %s: %w", name, err)
	}
	return file, content, nil
}

func unknown(name string) error {
	advice := "the embedded profiles are " + strings.Join(Names(), ", ") + "; a profile of your own is named by its path"
	if near := document.Nearest(name, Names()); near != "" {
		advice = fmt.Sprintf("did you mean %s? %s", near, advice)
	}
	return fmt.Errorf("%w: %s: %s", ErrUnknown, document.Quote(name), advice)
}

// short is the name under which decisions show a profile.
func short(name string) string {
	base := filepath.Base(name)
	if base == fileName {
		base = filepath.Base(filepath.Dir(name))
	}
	return strings.TrimSuffix(base, ".yaml")
}

// merge lays a profile over what it extends, entry by entry.
func (p *Profile) merge(n *document.Node, given map[string]bool) {
	p.Title, p.State = n.Get("title").Text(), n.Get("state").Text()
	if n.Has("description") {
		p.Description = n.Get("description").Text()
	}
	if n.Has("as_of") {
		p.AsOf = date(n.Get("as_of"))
	}
	if n.Has("essential_services") {
		p.EssentialServices = n.Get("essential_services").Texts()
	}
	if n.Has("network") {
		p.NetworkPhase = int(n.Get("network").Get("phase").Int())
	}
	for m := range n.Get("documents").Members() {
		p.Documents[m.Key] = Document{Title: m.Value.Get("title").Text(), Reference: m.Value.Get("reference").Text()}
	}
	for m := range n.Get("labels").Get("sensitivity").Members() {
		p.Labels[m.Key] = m.Value.Texts()
	}
	for m := range n.Get("lists").Members() {
		p.Lists[m.Key] = List{
			Title: m.Value.Get("title").Text(), AsOf: date(m.Value.Get("as_of")), Status: m.Value.Get("status").Text(),
			Source: m.Value.Get("source").Text(), Items: m.Value.Get("items").Texts(),
		}
	}
	for m := range n.Get("rules").Members() {
		p.Rules[m.Key] = Rule{
			Status: Status(m.Value.Get("status").Text()), Source: m.Value.Get("source").Text(), Doubt: m.Value.Get("doubt").Text(),
		}
	}
	for m := range n.Get("parameters").Members() {
		given[m.Key] = true
		p.setParameter(m.Key, m.Value)
	}
}

func (p *Profile) setParameter(name string, n *document.Node) {
	switch parameters := &p.Parameters; name {
	case "backup_interval_good_hours":
		parameters.BackupIntervalGoodHours = int(n.Int())
	case "backup_interval_refused_hours":
		parameters.BackupIntervalRefusedHours = int(n.Int())
	case "private_share_floor_percent":
		parameters.PrivateShareFloorPercent = n.Float()
	case "private_share_ceiling_percent":
		parameters.PrivateShareCeilingPercent = n.Float()
	case "full_control_percent":
		parameters.FullControlPercent = int(n.Int())
	case "partner_standards":
		parameters.PartnerStandards = n.Texts()
	case "state_owner_types":
		parameters.StateOwnerTypes = n.Texts()
	case "emergency_postures":
		parameters.EmergencyPostures = n.Texts()
	case "special_zone_sensitivities":
		parameters.SpecialZoneSensitivities = n.Texts()
	case "register_continuity":
		parameters.RegisterContinuity = n.Text()
	case "research_mode":
		parameters.ResearchMode = n.Bool()
	}
}

// checkParameters refuses a profile that leaves a parameter out: a missing
// number would make rules undefined, and an undefined rule does not deny.
func checkParameters(name string, schema *document.Schema, given map[string]bool) error {
	var missing []string
	for _, parameter := range schema.Properties("parameters") {
		if !given[parameter] {
			missing = append(missing, parameter)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return fmt.Errorf("the profile %s and what it extends leave out the parameters %s: give each a value, or extend a profile that does", name, strings.Join(missing, ", "))
}

// CheckRules holds the profile against the rules that exist: each has a
// status, and no status is for a rule that does not exist.
func (p *Profile) CheckRules(ids []string) error {
	known := map[string]bool{}
	var problems []error
	for _, id := range ids {
		known[id] = true
		if _, ok := p.Rules[id]; !ok {
			problems = append(problems, fmt.Errorf("the profile %s has no status for the rule %s: say enforced, warn, advise or off", p.Name, id))
		}
	}
	for id := range maps.Keys(p.Rules) {
		if !known[id] {
			advice := ""
			if near := document.Nearest(id, ids); near != "" {
				advice = ": did you mean " + near + "?"
			}
			problems = append(problems, fmt.Errorf("the profile %s gives a status to the rule %s, which does not exist%s", p.Name, document.Quote(id), advice))
		}
	}
	return errors.Join(problems...)
}

func date(n *document.Node) time.Time {
	day, err := time.Parse(time.DateOnly, n.Text())
	if err != nil {
		return time.Time{}
	}
	return day
}
