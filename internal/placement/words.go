package placement

import (
	"fmt"
	"slices"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// vocabulary holds the words of the workload schema, so that a door that
// does not read documents is held to the same words as one that does.
type vocabulary map[string][]string

// wordPaths are the schema paths of the closed words, by attribute.
var wordPaths = map[string][]string{
	"sensitivity":   {"workloads", "*", "sensitivity"},
	"personal_data": {"workloads", "*", "personal_data"},
	"integrity":     {"workloads", "*", "integrity"},
	"availability":  {"workloads", "*", "availability"},
	"continuity":    {"workloads", "*", "continuity"},
	"kind":          {"workloads", "*", "kind"},
	"delivery":      {"workloads", "*", "delivery"},
	"audience":      {"workloads", "*", "audience"},
	"owner.type":    {"workloads", "*", "owner", "type"},
	"network_zone":  {"workloads", "*", "network_zone"},
	"role":          {"workloads", "*", "copies", "*", "role"},
}

// optionalWords may be empty: nobody said.
var optionalWords = []string{"integrity", "availability", "network_zone"}

func newVocabulary(schema *document.Schema) (vocabulary, error) {
	v := vocabulary{}
	for attribute, path := range wordPaths {
		if v[attribute] = schema.Enum(path...); len(v[attribute]) == 0 {
			return nil, fmt.Errorf("the workload schema has no words for %s", attribute)
		}
	}
	return v, nil
}

// InputError is a description that cannot be decided on: a word or a site
// that does not exist, or an attribute that is missing.
type InputError struct {
	// Path is the attribute within the workload, such as copies.main.site.
	Path    string
	Summary string
	Reason  string
	Fix     string
}

func (e *InputError) Error() string {
	return fmt.Sprintf("%s: %s: %s; %s", e.Path, e.Summary, e.Reason, e.Fix)
}

// check holds one attribute against its words.
func (v vocabulary) check(attribute, path, value string) error {
	words := v[attribute]
	if slices.Contains(words, value) || (value == "" && slices.Contains(optionalWords, attribute)) {
		return nil
	}
	list := fmt.Sprintf("use one of %q", words)
	if value == "" {
		return &InputError{Path: path, Summary: path + " is missing", Reason: "the decision depends on it and there is no default", Fix: list}
	}
	if near := document.Nearest(value, words); near != "" {
		list = fmt.Sprintf("did you mean %q? %s", near, list)
	}
	return &InputError{Path: path, Summary: document.Quote(value) + " is not a word for " + attribute, Reason: "the decision depends on it", Fix: list}
}

// checkWorkload holds all words of a workload without unknown attributes.
func (v vocabulary) checkWorkload(w *workload.Workload) error {
	words := []struct{ attribute, value string }{
		{"sensitivity", w.Sensitivity},
		{"personal_data", w.PersonalData},
		{"integrity", w.Integrity},
		{"availability", w.Availability},
		{"continuity", w.Continuity},
		{"kind", w.Kind},
		{"delivery", w.Delivery},
		{"audience", w.Audience},
		{"owner.type", w.Owner.Type},
		{"network_zone", w.NetworkZone},
	}
	for _, word := range words {
		if err := v.check(word.attribute, word.attribute, word.value); err != nil {
			return err
		}
	}
	if w.ResponsibilityPhase < 0 || w.ResponsibilityPhase > 2 {
		return &InputError{
			Path: "responsibility_phase", Summary: fmt.Sprintf("%d is not a phase", w.ResponsibilityPhase),
			Reason: "it says who answers for the operating system and for backup", Fix: "use 1 or 2, or leave it out",
		}
	}
	for i := range w.Copies {
		c := &w.Copies[i]
		if err := v.check("role", "copies."+c.Name+".role", c.Role); err != nil {
			return err
		}
		if err := v.check("network_zone", "copies."+c.Name+".network_zone", c.NetworkZone); err != nil {
			return err
		}
	}
	return nil
}
