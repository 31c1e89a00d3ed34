package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/goccy/go-yaml"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
	"github.com/sovereign-placement/terraform-provider-sovereign/policies"
)

// statementsFile holds every statement of the sources with its answer.
const statementsFile = "statements.yaml"

type statementEntry struct {
	ID       string `yaml:"id"`
	Document string `yaml:"document"`
	Section  string `yaml:"section"`
	Force    string `yaml:"force"`
	Says     string `yaml:"says"`
	Answer   struct {
		Rules      []string `yaml:"rules"`
		Capability string   `yaml:"capability"`
		NotARule   string   `yaml:"not_a_rule"`
	} `yaml:"answer"`
	Note string `yaml:"note"`
}

// readStatements reads the statements and holds them against the rules: each
// has an answer, and no answer names a rule that does not exist.
func readStatements(rules []*report.Rule) ([]report.Statement, error) {
	content, err := policies.FS.ReadFile(statementsFile)
	if err != nil {
		return nil, fmt.Errorf("reading the statements of the sources: %w", err)
	}
	var file struct {
		Statements []statementEntry `yaml:"statements"`
	}
	if err := yaml.UnmarshalWithOptions(content, &file, yaml.DisallowUnknownField()); err != nil {
		return nil, fmt.Errorf("reading %s: %w", statementsFile, err)
	}
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = r.ID
	}
	statements := make([]report.Statement, len(file.Statements))
	var wrong []error
	for i, s := range file.Statements {
		statements[i] = report.Statement{
			ID: s.ID, Document: s.Document, Section: s.Section, Force: s.Force, Says: s.Says,
			Rules: s.Answer.Rules, Capability: s.Answer.Capability, WhyNot: s.Answer.NotARule, Note: s.Note,
		}
		if len(s.Answer.Rules) == 0 && s.Answer.Capability == "" && s.Answer.NotARule == "" {
			wrong = append(wrong, fmt.Errorf("%s: %s has no answer: name rules, a capability, or why it is no rule", statementsFile, s.ID))
		}
		for _, id := range s.Answer.Rules {
			if !slices.Contains(ids, id) {
				wrong = append(wrong, fmt.Errorf("%s: %s is answered by the rule %s, which does not exist%s", statementsFile, s.ID, document.Quote(id), meant(id, ids)))
			}
		}
	}
	return statements, errors.Join(wrong...)
}
