package policy

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Stage is the question a rule helps to answer.
type Stage string

// The stages, in the order in which they are asked: one copy or option at
// one site; one workload with all its copies; the document as a whole.
const (
	Placement Stage = "placement"
	Workload  Stage = "workload"
	Portfolio Stage = "portfolio"
)

// Stages lists the stages in order.
func Stages() []Stage { return []Stage{Placement, Workload, Portfolio} }

// Rule is what a rule says about itself in its metadata.
type Rule struct {
	// ID is words of the field with a path: public-cloud/sensitive-data.
	ID          string
	Title       string
	Description string
	// Effect is deny, require, oblige, warn or advise.
	Effect string
	// Unmet is the effect of an obliging rule whose evidence is missing:
	// deny, warn or advise. Empty for other rules.
	Unmet string
	// Message says what is the case, Fix what would make it pass.
	Message   string
	Fix       string
	Citations []Citation
	// Attribute is the attribute of the workload or copy that the rule is
	// about, for errors at the narrowest path; empty where it is the whole.
	Attribute string
	// Parameters names the profile's parameters that the condition uses.
	Parameters []string
	Stage      Stage
	// File is where the rule stands, relative to its policy directory.
	File string
	Line int
	// RestsOnException marks a rule that says: this is allowed only by a
	// declared exception.
	RestsOnException bool
	// Custom is true for rules of a policy directory.
	Custom bool
}

// Citation points into a source document.
type Citation struct{ Document, Section string }

var ruleID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$`)

// newRule reads the metadata of one rule. Everything is required: an
// undocumented rule cannot be explained, so it does not load.
func newRule(a *ast.Annotations, stage Stage, location *ast.Location) (*Rule, error) {
	r := &Rule{Stage: stage, Title: a.Title, Description: strings.TrimSpace(a.Description)}
	if location != nil {
		r.File, r.Line = location.File, location.Row
	}
	texts := map[string]*string{
		"id": &r.ID, "effect": &r.Effect, "unmet": &r.Unmet, "message": &r.Message,
		"fix": &r.Fix, "attribute": &r.Attribute,
	}
	var problems []error
	for key, value := range a.Custom {
		switch target, known := texts[key]; {
		case known:
			text, ok := value.(string)
			if !ok {
				problems = append(problems, fmt.Errorf("custom.%s is not a text", key))
			}
			*target = strings.TrimSpace(text)
		case key == "rests_on_exception":
			r.RestsOnException = value == true
		case key == "parameters":
			list, ok := value.([]any)
			for _, item := range list {
				text, isText := item.(string)
				ok = ok && isText
				r.Parameters = append(r.Parameters, text)
			}
			if !ok {
				problems = append(problems, errors.New("custom.parameters is not a list of texts"))
			}
		default:
			problems = append(problems, fmt.Errorf("custom.%s is not known", key))
		}
	}
	for _, related := range a.RelatedResources {
		citation, err := newCitation(&related.Ref)
		if err != nil {
			problems = append(problems, err)
		}
		r.Citations = append(r.Citations, citation)
	}
	return r, errors.Join(append(problems, r.check()...)...)
}

func newCitation(ref *url.URL) (Citation, error) {
	c := Citation{Document: ref.Path, Section: ref.Fragment}
	if ref.Scheme != "" {
		c.Document = strings.TrimSuffix(ref.String(), "#"+ref.EscapedFragment())
	}
	if c.Document == "" || c.Section == "" {
		return c, fmt.Errorf("the citation %q does not have the form document#section", ref.String())
	}
	return c, nil
}

func (r *Rule) check() []error {
	var problems []error
	required := []struct{ name, value string }{
		{"title", r.Title}, {"description", r.Description}, {"custom.message", r.Message}, {"custom.fix", r.Fix},
	}
	for _, field := range required {
		if field.value == "" {
			problems = append(problems, fmt.Errorf("%s is missing", field.name))
		}
	}
	if !ruleID.MatchString(r.ID) {
		problems = append(problems, fmt.Errorf("custom.id %q is not words with a path, such as public-cloud/sensitive-data", r.ID))
	}
	if !slices.Contains([]string{"deny", "require", "oblige", "warn", "advise"}, r.Effect) {
		problems = append(problems, fmt.Errorf("custom.effect %q is not deny, require, oblige, warn or advise", r.Effect))
	}
	unmet := slices.Contains([]string{"deny", "warn", "advise"}, r.Unmet)
	if (r.Effect == "oblige") != unmet {
		problems = append(problems, fmt.Errorf("custom.unmet %q: an obliging rule says deny, warn or advise, and no other rule says anything", r.Unmet))
	}
	if len(r.Citations) == 0 {
		problems = append(problems, errors.New("related_resources is missing: a rule cites what it rests on"))
	}
	return problems
}

// Code is the last part of the id: the code of an obligation.
func (r *Rule) Code() string { return r.ID[strings.LastIndexByte(r.ID, '/')+1:] }
