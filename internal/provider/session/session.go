// Package session is what a configured provider hands to its resources and
// data sources.
package session

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
)

// Summaries of diagnostics about the provider's configuration.
const (
	SummaryUnknown       = "Provider configuration is not known yet"
	SummaryNotConfigured = "Provider is not configured"
)

// Session is one configured provider: its policy, compiled once, and how to
// open the same policy in another situation.
type Session struct {
	// Decider decides in normal posture; nil while Unknown is not empty.
	Decider *placement.Decider
	// Simulate opens the same policy for a what-if.
	Simulate Simulate
	// Unknown lists the attributes of the provider block whose values are
	// not known yet. While there are any, nothing is decided.
	Unknown []string

	attributes map[string]string
}

// New returns the session of a provider whose configuration is known.
func New(decider *placement.Decider, simulate Simulate) *Session {
	rules := decider.Rules()
	attributes := make(map[string]string, len(rules))
	for _, rule := range rules {
		attributes[rule.ID] = rule.Attribute
	}
	return &Session{Decider: decider, Simulate: simulate, attributes: attributes}
}

// Attribute is the attribute of the workload or copy that a rule is about;
// empty where it is about the whole.
func (s *Session) Attribute(rule string) string { return s.attributes[rule] }

// Titles are the titles of the documents that citations name.
func (s *Session) Titles() map[string]string { return s.Decider.Profile().Titles() }

// Pending tells whether the provider's configuration is still partly unknown.
func (s *Session) Pending() bool { return len(s.Unknown) > 0 }

// PendingDetail says what to do about a provider block that is not known yet.
func (s *Session) PendingDetail() string {
	return fmt.Sprintf("The value of %s in the provider block depends on something that is only known after apply, so no "+
		"policy can be loaded and nothing can be decided. Use values that are known at plan: a literal, a variable or a "+
		"local that does not depend on a resource.", strings.Join(s.Unknown, ", "))
}

// From takes the session out of provider data. Data of nil is no error: the
// framework validates before it configures; the session is nil then.
func From(data any, diagnostics *diag.Diagnostics) *Session {
	if data == nil {
		return nil
	}
	session, ok := data.(*Session)
	if !ok {
		diagnostics.AddError(SummaryNotConfigured, fmt.Sprintf(
			"The provider handed over %T where its session was expected. This is a mistake in the provider: please report it.", data))
		return nil
	}
	return session
}
