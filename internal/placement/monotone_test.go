package placement_test

import (
	"slices"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// Whatever is allowed for more sensitive information is allowed for less:
// raising the class never opens a site. Conditions on declared copies differ
// (limited information in a public cloud asks for guidance), so this is a
// statement about options, where conditions are still to be met.
func TestRaisingSensitivityNeverWidensPlacement(t *testing.T) {
	t.Parallel()
	for i, stand := range stands {
		d := decider(t, stand.profile, stand.whatIf)
		t.Run(stand.name, func(t *testing.T) {
			t.Parallel()
			for _, w := range newDice(uint64(10+i)).portfolio(d, 12) {
				w.Copies = nil
				var higher *placement.Decision
				for _, class := range slices.Backward(classes) {
					w.Sensitivity = class
					decision, err := d.Decide(t.Context(), w, placement.Want{Options: true})
					if err != nil {
						t.Fatal(err)
					}
					for j := range decision.Options {
						if higher != nil && isOpen(higher.Options[j].Verdict) && !isOpen(decision.Options[j].Verdict) {
							t.Fatalf("%s as %s is %s for %s and %s for the next higher class: %+v %+v", decision.Options[j].Site, decision.Options[j].Role,
								decision.Options[j].Verdict, class, higher.Options[j].Verdict, w, decision.Options[j].Reasons)
						}
					}
					higher = decision
				}
			}
		})
	}
}

func isOpen(v placement.Verdict) bool { return v == placement.Allowed || v == placement.Required }

// Encryption, whoever holds the keys, lifts no refusal: every rule that
// refuses goes on refusing. Only a condition that asks for encryption itself
// is met by it, and there is none for sensitive or classified information.
func TestEncryptionNeverLiftsARefusal(t *testing.T) {
	t.Parallel()
	for i, stand := range stands {
		d := decider(t, stand.profile, stand.whatIf)
		t.Run(stand.name, func(t *testing.T) {
			t.Parallel()
			refused := 0
			for _, w := range newDice(uint64(20+i)).portfolio(d, 150) {
				each(w, func(c *workload.Copy) { c.Encrypted, c.CustomerKeys, c.StateEncryption = false, false, false })
				plain := decide(t, d, w)
				for _, protect := range []func(c *workload.Copy){
					func(c *workload.Copy) { c.CustomerKeys = true },
					func(c *workload.Copy) { c.Encrypted = true },
					func(c *workload.Copy) { c.StateEncryption = true },
				} {
					each(w, protect)
					protected := decide(t, d, w)
					for name, c := range plain.Copies {
						refused += len(refusing(c))
						if lifted := missing(refusing(c), refusing(protected.Copies[name])); len(lifted) > 0 {
							t.Fatalf("encryption lifts %v from %s of %+v", lifted, name, w)
						}
						secret := w.Sensitivity == "sensitive" || w.Sensitivity == "classified"
						if secret && c.Verdict == placement.Denied && protected.Copies[name].Verdict != placement.Denied {
							t.Fatalf("encryption opens %s of %+v", name, w)
						}
					}
				}
			}
			if refused == 0 {
				t.Error("nothing was refused: nothing was shown")
			}
		})
	}
}

// refusing lists the rules that refuse a copy, apart from conditions.
func refusing(c *placement.CopyDecision) []string {
	var rules []string
	for _, r := range c.Reasons {
		condition := slices.ContainsFunc(c.Obligations, func(o placement.Obligation) bool { return o.Rule == r.Rule })
		if r.Effect == placement.Deny && !condition {
			rules = append(rules, r.Rule)
		}
	}
	return rules
}

func missing(from, in []string) []string {
	return slices.DeleteFunc(from, func(rule string) bool { return slices.Contains(in, rule) })
}

// More evidence never refuses a copy that less evidence allows.
func TestEvidenceNeverRefuses(t *testing.T) {
	t.Parallel()
	for i, stand := range stands {
		d := decider(t, stand.profile, stand.whatIf)
		t.Run(stand.name, func(t *testing.T) {
			t.Parallel()
			for _, w := range newDice(uint64(30+i)).portfolio(d, 250) {
				some := decide(t, d, w)
				each(w, func(c *workload.Copy) {
					c.Signed, c.Timestamped, c.Isolated, c.Encrypted, c.StateEncryption = true, true, true, true, true
					c.Guidance, c.RiskAcknowledgement, c.RiskAssessment, c.Procurement, c.SLA, c.Exception = "G", "R", "A", "P", "S", "E"
				})
				w.BackupPlan = "BP-1"
				all := decide(t, d, w)
				for name, c := range some.Copies {
					if c.Verdict == placement.Allowed && all.Copies[name].Verdict != placement.Allowed {
						t.Fatalf("with all evidence %s of %+v is %s: %+v", name, w, all.Copies[name].Verdict, all.Copies[name].Reasons)
					}
				}
			}
		})
	}
}

func each(w *workload.Workload, change func(c *workload.Copy)) {
	w.Copies = slices.Clone(w.Copies)
	for i := range w.Copies {
		change(&w.Copies[i])
	}
}

// A denied copy denies the workload, unless it is lost with the data centres
// at home; and a workload without copies is unplaced.
func TestVerdictsAgree(t *testing.T) {
	t.Parallel()
	for i, stand := range stands {
		d := decider(t, stand.profile, stand.whatIf)
		t.Run(stand.name, func(t *testing.T) {
			t.Parallel()
			for _, w := range newDice(uint64(40+i)).portfolio(d, 250) {
				decision := decide(t, d, w)
				if len(w.Copies) == 0 {
					if decision.Verdict != placement.Unplaced {
						t.Errorf("without copies %s is %s", w.Name, decision.Verdict)
					}
					continue
				}
				refusing := refusals(decision.Reasons)
				for _, c := range w.Copies {
					site, _ := d.Catalogue().Find(c.Site)
					answer := decision.Copies[c.Name]
					if (answer.Verdict == placement.Denied) != (refusals(answer.Reasons) > 0) {
						t.Errorf("%s of %+v is %s with %+v", c.Name, w, answer.Verdict, answer.Reasons)
					}
					if answer.Verdict == placement.Denied && (d.DomesticControl() || site.Layer() != "domestic") {
						refusing++
					}
				}
				if (decision.Verdict == placement.Denied) != (refusing > 0) {
					t.Errorf("%+v is %s with %d refusals: %+v", w, decision.Verdict, refusing, decision.Reasons)
				}
			}
		})
	}
}

func refusals(reasons []placement.Reason) int {
	refusing := 0
	for _, r := range reasons {
		if r.Effect == placement.Deny || r.Effect == placement.Require {
			refusing++
		}
	}
	return refusing
}
