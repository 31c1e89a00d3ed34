package provider_test

import (
	"maps"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// draft is a workload configuration on its way to the wire.
type draft struct {
	attributes map[string]tftypes.Value
	copies     map[string]map[string]tftypes.Value
}

// caseFiles is a sensitive system at home: allowed at both government sites.
func caseFiles() draft {
	return draft{
		attributes: map[string]tftypes.Value{
			"name": text("case-files"), "kind": text("service"), "delivery": text("iaas"), "sensitivity": text("sensitive"),
			"network_zone": text("special_zone"), "responsibility_phase": number(2),
		},
		copies: map[string]map[string]tftypes.Value{
			"main":   {"role": text("primary"), "site": text("ee-gov-1"), "isolated": truth(true), "sla": text("SLA-1")},
			"second": {"role": text("secondary"), "site": text("ee-gov-2"), "isolated": truth(true), "sla": text("SLA-1")},
		},
	}
}

// website is public content at home.
func website() draft {
	d := caseFiles()
	d.attributes["name"], d.attributes["kind"] = text("open-data"), text("website")
	d.attributes["sensitivity"] = text("public")
	delete(d.attributes, "network_zone")
	return d
}

// with returns the draft with one attribute of the workload changed.
func (d draft) with(name string, value tftypes.Value) draft {
	d.attributes = maps.Clone(d.attributes)
	d.attributes[name] = value
	return d
}

// withCopy returns the draft with one attribute of a copy changed.
func (d draft) withCopy(copied, name string, value tftypes.Value) draft {
	d.copies = maps.Clone(d.copies)
	attributes := maps.Clone(d.copies[copied])
	if attributes == nil {
		attributes = map[string]tftypes.Value{}
	}
	attributes[name] = value
	d.copies[copied] = attributes
	return d
}

// config puts the draft on the wire. Attributes given by with come first:
// owner and copies can be replaced as a whole.
func (d draft) config(of tftypes.Object) tftypes.Value {
	attributes := maps.Clone(d.attributes)
	if _, given := attributes["owner"]; !given {
		attributes["owner"] = object(of.AttributeTypes["owner"].(tftypes.Object), map[string]tftypes.Value{
			"name": text("County Court"), "type": text("agency"),
		})
	}
	if _, given := attributes["copies"]; !given {
		kind := of.AttributeTypes["copies"].(tftypes.Map)
		copies := map[string]tftypes.Value{}
		for name, values := range d.copies {
			copies[name] = object(kind.ElementType.(tftypes.Object), values)
		}
		attributes["copies"] = tftypes.NewValue(kind, copies)
	}
	return object(of, attributes)
}

func text(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

func number(value int64) tftypes.Value { return tftypes.NewValue(tftypes.Number, value) }

func truth(value bool) tftypes.Value { return tftypes.NewValue(tftypes.Bool, value) }

func unknown(of tftypes.Type) tftypes.Value { return tftypes.NewValue(of, tftypes.UnknownValue) }
