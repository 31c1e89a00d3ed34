package fwdiag

// Summaries of diagnostics. Tests and people's scripts match on these and
// never on the prose of a detail.
const (
	// SummaryDenied: the policy refuses the placement.
	SummaryDenied = "Placement refused"
	// SummaryUndetermined: the policy cannot answer with what it has.
	SummaryUndetermined = "Placement cannot be decided"
	// SummaryUndeterminedYet: likewise, but a value is still to come and the
	// gate closes at apply.
	SummaryUndeterminedYet = "Placement cannot be decided yet"
	// SummaryWarn: a rule warns.
	SummaryWarn = "Placement allowed with a warning"
	// SummaryDeclassified: the change lowers the sensitivity.
	SummaryDeclassified = "Workload is declassified"
	// SummaryMoved: the change moves a copy.
	SummaryMoved = "Copy moves to another site"
	// SummaryPolicyChanged: the state rests on another policy.
	SummaryPolicyChanged = "Policy changed since the last decision"
	// SummaryInput: the workload cannot be judged as it is written.
	SummaryInput = "Workload not understood"
	// SummaryPolicy: the policy could not be loaded.
	SummaryPolicy = "Policy cannot be loaded"
	// SummaryInternal: the provider contradicts itself.
	SummaryInternal = "Mistake in the provider"
)
