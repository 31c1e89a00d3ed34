package site

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// Embedded is the word that names the embedded catalogue in a list of files.
const Embedded = "embedded"

// Schema compiles the schema of the catalogue document.
func Schema() (*document.Schema, error) {
	source, err := policies.Schema("catalogue")
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	schema, err := document.CompileSchema(source)
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	return schema, nil
}

// File is one catalogue document to read.
type File struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// embeddedFiles lists the embedded catalogue documents. The table of
// countries beside them is not one.
func embeddedFiles() ([]File, error) {
	paths, err := fs.Glob(policies.FS, "catalogue/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing the embedded catalogue: %w", err)
	}
	var files []File
	for _, path := range paths {
		if path == countriesFile {
			continue
		}
		files = append(files, File{Name: Embedded + ":" + path, Open: func() (io.ReadCloser, error) { return policies.FS.Open(path) }})
	}
	return files, nil
}

// Read reads catalogue documents that together make one catalogue; the file
// named Embedded stands for the embedded ones, and no file at all means the
// same. A site that two documents describe is an error, and so are two
// phases of the network; but a phase of one's own overrides an embedded one.
func Read(ctx context.Context, files []File) (*Catalogue, error) {
	return readBeside(ctx, files, embeddedFiles)
}

func readBeside(ctx context.Context, files []File, embedded func() ([]File, error)) (*Catalogue, error) {
	if len(files) == 0 {
		files = []File{{Name: Embedded}}
	}
	schema, err := Schema()
	if err != nil {
		return nil, err
	}
	continents, err := readCountries(ctx)
	if err != nil {
		return nil, err
	}
	r := &reader{
		schema: schema, continents: continents, origin: map[string]document.Problem{},
		catalogue: &Catalogue{byName: map[string]*Site{}}, digest: sha256.New(),
	}
	for _, file := range files {
		expanded, phase := []File{file}, &r.ownPhase
		if file.Name == Embedded {
			if expanded, err = embedded(); err != nil {
				return nil, err
			}
			phase = &r.embeddedPhase
		}
		for _, f := range expanded {
			if err := r.read(ctx, f, phase); err != nil {
				return nil, err
			}
		}
	}
	return r.finish()
}

type reader struct {
	schema     *document.Schema
	continents map[string]string
	catalogue  *Catalogue
	digest     hash.Hash
	origin     map[string]document.Problem
	links      []linkOrigin
	problems   []document.Problem

	ownPhase, embeddedPhase phase
}

type linkOrigin struct {
	link Link
	node document.Problem
}

func (r *reader) read(ctx context.Context, file File, phase *phase) error {
	content, err := file.Open()
	if err != nil {
		return fmt.Errorf("opening the catalogue file %s: %w", file.Name, err)
	}
	root, err := document.Read(ctx, document.Source{Name: file.Name, Reader: io.TeeReader(content, r.digest)}, r.schema, document.DefaultLimits())
	if err := errors.Join(err, content.Close()); err != nil {
		return err
	}
	for member := range root.Get("sites").Members() {
		r.addSite(file.Name, member)
	}
	for _, node := range root.Get("links").Items() {
		ends := node.Get("between").Texts()
		if len(ends) == 2 {
			link := Link{Between: [2]string{ends[0], ends[1]}, Encrypted: node.Get("encrypted").Bool()}
			r.links = append(r.links, linkOrigin{link, at(file.Name, node)})
		}
	}
	if root.Has("essential_services") {
		r.catalogue.EssentialServices = append([]string{}, append(r.catalogue.EssentialServices, root.Get("essential_services").Texts()...)...)
	}
	if node := root.Get("network").Get("phase"); node != nil {
		r.problems = append(r.problems, phase.declare(int(node.Int()), at(file.Name, node))...)
	}
	return nil
}

func (r *reader) addSite(file string, member document.Member) {
	here := at(file, member.Value)
	here.Line, here.Column = member.KeyPosition.Line, member.KeyPosition.Column
	if before, ok := r.origin[member.Key]; ok {
		here.Summary = fmt.Sprintf("the site is already described at %s:%d", before.File, before.Line)
		here.Reason = "nobody could say which description holds"
		here.Fix = "delete one of the two, or give one another name"
		r.problems = append(r.problems, here)
		return
	}
	s := fromNode(member.Key, member.Value)
	if s.Continent = r.continents[s.Country]; s.Continent == "" {
		here.Summary = s.Country + " is not a country of ISO 3166-1"
		here.Reason = "where a site stands decides what it may hold"
		here.Fix = "use the alpha-2 code of the country, such as EE or LU"
		r.problems = append(r.problems, here)
	}
	r.origin[member.Key] = here
	r.catalogue.byName[s.Name] = s
	r.catalogue.Sites = append(r.catalogue.Sites, s)
}

// finish checks what only the whole shows and puts it in order.
func (r *reader) finish() (*Catalogue, error) {
	seen := map[[2]string]document.Problem{}
	for _, l := range r.links {
		key := l.link.Between
		slices.Sort(key[:])
		if before, ok := seen[key]; ok {
			l.node.Summary = fmt.Sprintf("the link is already described at %s:%d", before.File, before.Line)
			l.node.Reason, l.node.Fix = "nobody could say which description holds", "delete one of the two"
			r.problems = append(r.problems, l.node)
		}
		seen[key] = l.node
		for _, end := range key {
			if r.catalogue.byName[end] == nil {
				l.node.Summary = fmt.Sprintf("the link ends at %s, which no catalogue file describes", document.Quote(end))
				l.node.Reason, l.node.Fix = "a link joins two known sites", r.catalogue.Suggest(end)
				r.problems = append(r.problems, l.node)
			}
		}
		r.catalogue.Links = append(r.catalogue.Links, l.link)
	}
	if len(r.problems) > 0 {
		return nil, &document.Error{Problems: r.problems}
	}
	r.catalogue.NetworkPhase = cmp.Or(r.ownPhase.number, r.embeddedPhase.number)
	r.catalogue.Digest = fmt.Sprintf("sha256:%x", r.digest.Sum(nil))
	slices.SortFunc(r.catalogue.Sites, func(a, b *Site) int { return strings.Compare(a.Name, b.Name) })
	return r.catalogue, nil
}

// Suggest says in words which site somebody may have meant by name.
func (c *Catalogue) Suggest(name string) string {
	names := make([]string, 0, len(c.byName))
	for known := range c.byName {
		names = append(names, known)
	}
	slices.Sort(names)
	if near := document.Nearest(name, names); near != "" {
		return fmt.Sprintf("did you mean %q? `sovereign sites` lists all sites", near)
	}
	return "`sovereign sites` lists all sites; add the site to a catalogue file if it is missing"
}

func at(file string, n *document.Node) document.Problem {
	return document.Problem{File: file, Line: n.Position().Line, Column: n.Position().Column, Path: n.Path()}
}

func fromNode(name string, n *document.Node) *Site {
	s := &Site{
		Name:               name,
		Title:              n.Get("title").Text(),
		Kind:               n.Get("kind").Text(),
		Country:            n.Get("country").Text(),
		Operator:           n.Get("operator").Text(),
		Jurisdiction:       n.Get("jurisdiction").Text(),
		StateControl:       int(n.Get("state_control").Int()),
		Immunity:           n.Get("immunity").Bool(),
		Perimeter:          Perimeter{Separated: n.Get("perimeter").Get("separated").Bool(), ControlledBy: n.Get("perimeter").Get("controlled_by").Text()},
		Standards:          n.Get("standards").Texts(),
		Capabilities:       n.Get("capabilities").Texts(),
		TelecomControlled:  n.Get("telecom_controlled").Bool(),
		SpecialEnvironment: n.Get("special_environment").Bool(),
		Cloud:              Cloud{Provider: n.Get("cloud").Get("provider").Text(), Region: n.Get("cloud").Get("region").Text(), AuthURL: n.Get("cloud").Get("auth_url").Text()},
		Capacity: Capacity{
			VCPU: n.Get("capacity").Get("vcpu").Int(), MemoryGiB: n.Get("capacity").Get("memory_gib").Int(),
			StorageTiB: n.Get("capacity").Get("storage_tib").Int(),
		},
		Example:  n.Get("example").Bool(),
		Source:   n.Get("source").Text(),
		Note:     n.Get("note").Text(),
		Verified: date(n.Get("verified")),
	}
	if s.Jurisdiction == "" {
		s.Jurisdiction = s.Country
	}
	if treaty := n.Get("treaty"); treaty != nil {
		s.Treaty = &Treaty{
			Reference: treaty.Get("reference").Text(), InForce: date(treaty.Get("in_force")),
			SecurityResponsibility: treaty.Get("security_responsibility").Text(),
		}
	}
	return s
}

// date reads a day that the schema has checked.
func date(n *document.Node) time.Time {
	day, err := time.Parse(time.DateOnly, n.Text())
	if err != nil {
		return time.Time{}
	}
	return day
}
