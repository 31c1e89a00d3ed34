package placement

import (
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/policy"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/workload"
)

// copyFacts is a copy, or an option of the catalogue, as rules see it.
type copyFacts struct {
	role                                                                       string
	declared, served                                                           bool
	encrypted, customerKeys, stateEncryption, signed, timestamped, isolated    bool
	guidance, riskAcknowledgement, riskAssessment, procurement, sla, exception bool
	networkZone                                                                string
	backupInterval                                                             time.Duration
	otherAbroad                                                                bool
}

// optionFacts is a copy nobody has declared yet: a role and no evidence.
func optionFacts(role string, at *class) copyFacts {
	return copyFacts{role: role, served: at.serves(role), networkZone: unsaid}
}

func newCopyFacts(w *workload.Workload, c *workload.Copy, at *class, otherAbroad bool) copyFacts {
	zone := c.NetworkZone
	if zone == "" {
		zone = w.NetworkZone
	}
	return copyFacts{
		role: c.Role, declared: true, served: at.serves(c.Role), encrypted: c.Encrypted, customerKeys: c.CustomerKeys,
		stateEncryption: c.StateEncryption, signed: c.Signed, timestamped: c.Timestamped, isolated: c.Isolated,
		guidance: c.Guidance != "", riskAcknowledgement: c.RiskAcknowledgement != "", riskAssessment: c.RiskAssessment != "",
		procurement: c.Procurement != "", sla: c.SLA != "", exception: c.Exception != "",
		networkZone: said(zone), backupInterval: c.BackupInterval, otherAbroad: otherAbroad,
	}
}

func (f copyFacts) value(shape *policy.Shape) policy.Value {
	return shape.Object(
		policy.Field{Name: "role", Value: policy.String(f.role)},
		policy.Field{Name: "declared", Value: policy.Bool(f.declared)},
		policy.Field{Name: "served", Value: policy.Bool(f.served)},
		policy.Field{Name: "encrypted", Value: policy.Bool(f.encrypted)},
		policy.Field{Name: "customer_keys", Value: policy.Bool(f.customerKeys)},
		policy.Field{Name: "state_encryption", Value: policy.Bool(f.stateEncryption)},
		policy.Field{Name: "signed", Value: policy.Bool(f.signed)},
		policy.Field{Name: "timestamped", Value: policy.Bool(f.timestamped)},
		policy.Field{Name: "isolated", Value: policy.Bool(f.isolated)},
		policy.Field{Name: "guidance", Value: policy.Bool(f.guidance)},
		policy.Field{Name: "risk_acknowledgement", Value: policy.Bool(f.riskAcknowledgement)},
		policy.Field{Name: "risk_assessment", Value: policy.Bool(f.riskAssessment)},
		policy.Field{Name: "procurement", Value: policy.Bool(f.procurement)},
		policy.Field{Name: "sla", Value: policy.Bool(f.sla)},
		policy.Field{Name: "exception", Value: policy.Bool(f.exception)},
		policy.Field{Name: "network_zone", Value: policy.String(f.networkZone)},
		policy.Field{Name: "backup_interval_hours", Value: policy.Float(f.backupInterval.Hours())},
		policy.Field{Name: "other_abroad", Value: policy.Bool(f.otherAbroad)},
	)
}
