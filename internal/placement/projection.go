package placement

import (
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
)

// projection replaces facts of a workload that the rules of a stage cannot
// tell apart, so that more workloads are equal and are decided once. The
// answer is the same: it is the rules that say what they read.
type projection struct {
	words map[string]map[string]string
	reads map[string]bool
	// off keeps all facts as they are; answers must not differ.
	off bool
}

// factWords are the words of each fact of a workload.
func (v vocabulary) factWords() map[string][]string {
	return map[string][]string{
		"sensitivity": v["sensitivity"], "personal_data": v["personal_data"],
		"integrity": append([]string{unsaid}, v["integrity"]...), "availability": append([]string{unsaid}, v["availability"]...),
		"continuity": v["continuity"], "kind": v["kind"], "delivery": v["delivery"], "audience": v["audience"], "owner": v["owner.type"],
	}
}

func newProjection(r *policy.Relevance, v vocabulary) projection {
	p := projection{words: map[string]map[string]string{}, reads: map[string]bool{}}
	for fact, words := range v.factWords() {
		p.words[fact] = make(map[string]string, len(words))
		for _, word := range words {
			p.words[fact][word] = r.Word("workload."+fact, word, words)
		}
	}
	for _, fact := range []string{
		"monument", "digital_only", "peak", "state_owned", "essential", "responsibility_phase", "backup_plan",
		"customer_is_owner", "budget_holder_is_owner",
	} {
		p.reads[fact] = r.Reads("workload." + fact)
	}
	return p
}

// apply returns the facts that stand for all facts the rules cannot tell
// from these.
func (p projection) apply(f workloadFacts) workloadFacts {
	if p.off {
		return f
	}
	phase := 0
	if p.reads["responsibility_phase"] {
		phase = f.responsibilityPhase
	}
	return workloadFacts{
		sensitivity: p.words["sensitivity"][f.sensitivity], personalData: p.words["personal_data"][f.personalData],
		integrity: p.words["integrity"][f.integrity], availability: p.words["availability"][f.availability],
		monument: f.monument && p.reads["monument"], digitalOnly: f.digitalOnly && p.reads["digital_only"],
		continuity: p.words["continuity"][f.continuity], kind: p.words["kind"][f.kind], delivery: p.words["delivery"][f.delivery],
		audience: p.words["audience"][f.audience], peak: f.peak && p.reads["peak"], owner: p.words["owner"][f.owner],
		stateOwned: f.stateOwned && p.reads["state_owned"], essential: f.essential && p.reads["essential"],
		responsibilityPhase: phase, backupPlan: f.backupPlan && p.reads["backup_plan"],
		customerIsOwner:     f.customerIsOwner && p.reads["customer_is_owner"],
		budgetHolderIsOwner: f.budgetHolderIsOwner && p.reads["budget_holder_is_owner"],
	}
}
