package cli

import (
	"context"
	"flag"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

func sitesVerb() verb {
	return verb{
		name:    "sites",
		summary: "list the sites of the catalogue",
		about: `Lists the sites that a copy may be declared at, by layer and name; every filter that is given has to match.
The JSON report is a catalogue document that can be changed and given to --catalogue. The exit code is 3 if no
site matches.`,
		examples: [][2]string{
			{"NAME sites --layer embassy_network", "the embassy network"},
			{"NAME sites --cloud aws --country SE", "the regions of a provider in a country"},
			{"NAME sites --layer domestic --format json > our-sites.json", "a catalogue to start one's own from"},
		},
		setup: func(flags *flag.FlagSet) runner {
			c := new(sitesCommand)
			c.assembly.declareCatalogue(flags)
			flags.StringVar(&c.layer, "layer", "", "only sites of this `LAYER`: "+strings.Join(site.Layers(), ", "))
			flags.StringVar(&c.kind, "kind", "", "only sites of this `KIND`, such as data_embassy")
			flags.StringVar(&c.country, "country", "", "only sites in this `COUNTRY`: ISO 3166-1 alpha-2, such as LU")
			flags.StringVar(&c.cloud, "cloud", "", "only sites of this cloud `PROVIDER`, such as aws")
			flags.StringVar(&c.role, "role", "", "only sites that can serve this `ROLE`, such as backup")
			c.format = formats(flags, "text", "json", "markdown")
			return c.run
		},
	}
}

type sitesCommand struct {
	assembly                          assemblyFlags
	layer, kind, country, cloud, role string
	format                            *choice
}

func (c *sitesCommand) run(ctx context.Context, s *session, args []string) (int, error) {
	if len(args) > 0 {
		return exitError, misused("sites takes no arguments, only flags: %s", document.Quote(args[0]))
	}
	if err := c.check(); err != nil {
		return exitError, err
	}
	decider, err := c.assembly.open(ctx, s)
	if err != nil {
		return exitError, err
	}
	found := slices.DeleteFunc(slices.Clone(decider.Catalogue().Sites), func(at *site.Site) bool { return !c.matches(at) })
	slices.SortStableFunc(found, func(a, b *site.Site) int {
		return slices.Index(site.Layers(), a.Layer()) - slices.Index(site.Layers(), b.Layer())
	})
	write := map[string]func(io.Writer, []*site.Site, report.Options) error{
		"text": report.SitesText, "json": report.SitesJSON, "markdown": report.SitesMarkdown,
	}[c.format.value]
	if err := write(s.Stdout, found, report.Options{Colour: s.colour(s.Stdout), Width: s.columns(s.Stdout)}); err != nil {
		return exitError, err
	}
	if len(found) == 0 {
		return exitCannotTell, nil
	}
	return exitYes, nil
}

func (c *sitesCommand) matches(at *site.Site) bool {
	return (c.layer == "" || at.Layer() == c.layer) && (c.kind == "" || at.Kind == c.kind) &&
		(c.country == "" || at.Country == c.country) && (c.cloud == "" || at.Cloud.Provider == c.cloud) &&
		(c.role == "" || at.Serves(c.role))
}

var countryCode = regexp.MustCompile(`^[A-Z]{2}$`)

// check refuses words that no catalogue can hold: a filter that can never
// match would look like an answer.
func (c *sitesCommand) check() error {
	kinds, roles, err := siteWords()
	if err != nil {
		return err
	}
	for _, word := range []struct {
		flag, value string
		words       []string
	}{{"layer", c.layer, site.Layers()}, {"kind", c.kind, kinds}, {"role", c.role, roles}} {
		if word.value != "" && !slices.Contains(word.words, word.value) {
			return misused("--%s %s: it is one of %s%s", word.flag, document.Quote(word.value), strings.Join(word.words, ", "), meant(word.value, word.words))
		}
	}
	if c.country != "" && !countryCode.MatchString(c.country) {
		return misused("--country %s: it is two capital letters, an ISO 3166-1 alpha-2 country code such as LU", document.Quote(c.country))
	}
	return nil
}

// siteWords are the kinds and roles of the catalogue's schema.
func siteWords() (kinds, roles []string, err error) {
	schema, err := site.Schema()
	if err != nil {
		return nil, nil, err
	}
	return schema.Enum("sites", "*", "kind"), schema.Enum("sites", "*", "capabilities", "*"), nil
}
