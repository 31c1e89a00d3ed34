package workload

import (
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/provider/fwdiag"
	domain "github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// previous is what a prior state says that a decision looks at; nil where
// there is none, and after an import, when only the name is known.
func previous(state tftypes.Value) (*domain.Previous, error) {
	if state.IsNull() {
		return nil, nil //nolint:nilnil // nothing before is an answer
	}
	before, err := Decode(state)
	if err != nil {
		return nil, fmt.Errorf("reading the prior state: %w", err)
	}
	if before.Sensitivity == "" {
		return nil, nil //nolint:nilnil // nothing before is an answer
	}
	sites := make(map[string]string, len(before.Copies))
	for _, c := range before.Copies {
		sites[c.Name] = c.Site
	}
	return &domain.Previous{Sensitivity: before.Sensitivity, Sites: sites}, nil
}

// changeWarnings say in the plan that a workload is declassified or a copy
// moves. ladder lists the sensitivities, the lowest first.
func changeWarnings(w *domain.Workload, ladder []string) diag.Diagnostics {
	var diagnostics diag.Diagnostics
	if w.Previous == nil {
		return diagnostics
	}
	before, now := slices.Index(ladder, w.Previous.Sensitivity), slices.Index(ladder, w.Sensitivity)
	if !w.IsUnknown("sensitivity") && now < before {
		diagnostics.Append(fwdiag.Warning(path.Root("sensitivity"), fwdiag.SummaryDeclassified, fmt.Sprintf(
			"Workload %s: the sensitivity goes from %s down to %s. The change was judged as a declassification; "+
				"whoever approves this plan approves that the information needs less protection from now on.",
			w.Name, w.Previous.Sensitivity, w.Sensitivity)))
	}
	for _, c := range w.Copies {
		from, existed := w.Previous.Sites[c.Name]
		if !existed || from == c.Site || w.IsUnknown("copies."+c.Name+".site") {
			continue
		}
		diagnostics.Append(fwdiag.Warning(fwdiag.Site(c.Name), fwdiag.SummaryMoved, fmt.Sprintf(
			"Copy %s of %s moves from %s to %s. The move was judged as a change; the data at %s has to be moved and deleted by whoever runs it.",
			c.Name, w.Name, from, c.Site, from)))
	}
	return diagnostics
}

// basis is the policy that a stored decision rests on.
type basis struct {
	verdict, profile, revision, posture string
}

// storedBasis reads it from the attribute decision; false where there is no
// decision.
func storedBasis(decision tftypes.Value) (basis, bool, error) {
	attributes, err := members(decision)
	if err != nil || attributes == nil {
		return basis{}, false, err
	}
	var found basis
	for name, into := range map[string]*string{
		"verdict": &found.verdict, "profile": &found.profile, "revision": &found.revision, "posture": &found.posture,
	} {
		if value := attributes[name]; value.IsKnown() && !value.IsNull() {
			if err := value.As(into); err != nil {
				return basis{}, false, fmt.Errorf("reading decision.%s: %w", name, err)
			}
		}
	}
	return found, true, nil
}

// stands tells whether a decision on this basis is the one that would be made
// now. Decisions are pure: the same workload, policy and posture give the
// same answer.
func (b basis) stands(decider *placement.Decider) bool {
	allowed := b.verdict == string(placement.Allowed) || b.verdict == string(placement.Unplaced)
	return allowed && b.sameLaw(decider) && b.posture == decider.Posture()
}

func (b basis) sameLaw(decider *placement.Decider) bool {
	policy := decider.Policy()
	return b.profile == policy.Profile && b.revision == policy.Revision
}

// lawWarning says that the state rests on another policy than the one in
// force.
func lawWarning(name string, before basis, decider *placement.Decider) diag.Diagnostic {
	now := decider.Policy()
	return diag.NewAttributeWarningDiagnostic(path.Root("decision"), fwdiag.SummaryPolicyChanged, fmt.Sprintf(
		"Workload %s was decided by profile %s at %s; now profile %s at %s decides. It was decided again, and applying records the new decision.",
		name, before.profile, short(before.revision), now.Profile, short(now.Revision)))
}

// short keeps the first characters of a digest, enough to tell two apart.
func short(revision string) string {
	const most = len("sha256:") + 12
	if len(revision) > most {
		return revision[:most]
	}
	return revision
}
