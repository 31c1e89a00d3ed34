package workload

import (
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/site"
)

// Answer is what the computed attributes are filled from.
type Answer struct {
	// Decision is nil while it is not known; its attributes are unknown
	// then.
	Decision *placement.Decision
	Policy   placement.PolicyRef
	Posture  string
	// Catalogue locates the sites; nil where no policy is loaded yet.
	Catalogue *site.Catalogue
}

// EncodeCopies fills verdict, obligations, location and tags of every copy.
// The attributes are those of the workload, copies among them.
func EncodeCopies(workload map[string]tftypes.Value, answer Answer) (tftypes.Value, error) {
	raw := workload["copies"]
	copies, err := members(raw)
	if err != nil || copies == nil {
		return raw, err
	}
	for name, copied := range copies {
		attributes, err := members(copied)
		if err != nil {
			return raw, err
		}
		if attributes == nil {
			continue
		}
		attributes["verdict"], attributes["obligations"] = encodeCopyDecision(attributes, name, answer.Decision)
		attributes["location"] = encodeLocation(attributes["location"].Type(), attributes["site"], answer.Catalogue)
		attributes["tags"] = encodeTags(attributes["tags"].Type(), workload, name, attributes)
		copies[name] = tftypes.NewValue(copied.Type(), attributes)
	}
	return tftypes.NewValue(raw.Type(), copies), nil
}

func encodeCopyDecision(attributes map[string]tftypes.Value, name string, decision *placement.Decision) (verdict, obligations tftypes.Value) {
	of := attributes["obligations"].Type()
	if decision == nil || decision.Copies[name] == nil {
		return unknown(tftypes.String), unknown(of)
	}
	answer := decision.Copies[name]
	element := elementOf(of)
	values := make([]tftypes.Value, 0, len(answer.Obligations))
	for _, obligation := range answer.Obligations {
		values = append(values, tftypes.NewValue(element, map[string]tftypes.Value{
			"code":   text(obligation.Code),
			"status": text(obligation.Status),
		}))
	}
	return text(string(answer.Verdict)), tftypes.NewValue(of, values)
}

func encodeLocation(of tftypes.Type, where tftypes.Value, catalogue *site.Catalogue) tftypes.Value {
	if !where.IsKnown() || where.IsNull() || catalogue == nil {
		return unknown(of)
	}
	var name string
	if err := where.As(&name); err != nil {
		return unknown(of)
	}
	found, ok := catalogue.Find(name)
	if !ok {
		return unknown(of)
	}
	return tftypes.NewValue(of, map[string]tftypes.Value{
		"layer":   text(found.Layer()),
		"country": text(found.Country),
		"cloud":   textOrNull(found.Cloud.Provider),
		"region":  textOrNull(found.Cloud.Region),
	})
}

// encodeDecision fills the attribute decision. Citations, fixes and options
// stay out: the state holds what the next plan compares, the data source
// sovereign_decision and the command line explain.
func encodeDecision(of tftypes.Type, answer Answer) tftypes.Value {
	if answer.Decision == nil {
		return unknown(of)
	}
	return tftypes.NewValue(of, map[string]tftypes.Value{
		"verdict":  text(string(answer.Decision.Verdict)),
		"profile":  text(answer.Policy.Profile),
		"revision": text(answer.Policy.Revision),
		"posture":  text(answer.Posture),
		"reasons":  encodeReasons(attributeOf(of, "reasons"), answer.Decision),
	})
}

func encodeReasons(of tftypes.Type, decision *placement.Decision) tftypes.Value {
	element := elementOf(of)
	said := SaidReasons(decision)
	values := make([]tftypes.Value, 0, len(said))
	for _, reason := range said {
		values = append(values, tftypes.NewValue(element, map[string]tftypes.Value{
			"rule":    text(reason.Rule),
			"effect":  text(string(reason.Effect)),
			"copy":    textOrNull(reason.Copy),
			"message": text(reason.Message),
		}))
	}
	return tftypes.NewValue(of, values)
}

// EncodeDestinations fills the map of layers.
func EncodeDestinations(of tftypes.Type, decision *placement.Decision) tftypes.Value {
	if decision == nil {
		return unknown(of)
	}
	element := elementOf(of)
	roles := attributeOf(element, "roles")
	values := make(map[string]tftypes.Value, len(decision.Destinations))
	for layer, destination := range decision.Destinations {
		words := make([]tftypes.Value, 0, len(destination.Roles))
		for _, role := range destination.Roles {
			words = append(words, text(role))
		}
		values[layer] = tftypes.NewValue(element, map[string]tftypes.Value{
			"verdict": text(string(destination.Verdict)),
			"roles":   tftypes.NewValue(roles, words),
		})
	}
	return tftypes.NewValue(of, values)
}

func unknown(of tftypes.Type) tftypes.Value { return tftypes.NewValue(of, tftypes.UnknownValue) }

func text(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

func textOrNull(value string) tftypes.Value {
	if value == "" {
		return tftypes.NewValue(tftypes.String, nil)
	}
	return text(value)
}

// elementOf is the type of the elements of a list or map; the schema leaves
// no other.
func elementOf(of tftypes.Type) tftypes.Type {
	switch of := of.(type) {
	case tftypes.List:
		return of.ElementType
	case tftypes.Map:
		return of.ElementType
	}
	return tftypes.DynamicPseudoType
}

// attributeOf is the type of an attribute of an object.
func attributeOf(of tftypes.Type, name string) tftypes.Type {
	if object, ok := of.(tftypes.Object); ok {
		return object.AttributeTypes[name]
	}
	return tftypes.DynamicPseudoType
}
