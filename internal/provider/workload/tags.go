package workload

import (
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// tagSource says which attribute a tag repeats. Every key and value holds
// only lower-case letters, digits, hyphens and underscores, starts with a
// letter (keys) and has 63 characters at most: what AWS tags, Azure tags and
// Google labels all take.
type tagSource struct {
	key string
	// ofCopy is the copy's attribute, ofWorkload the workload's; neither
	// means the copy's name.
	ofCopy, ofWorkload string
}

func tagSources() []tagSource {
	return []tagSource{
		{key: "sovereign_workload", ofWorkload: "name"},
		{key: "sovereign_sensitivity", ofWorkload: "sensitivity"},
		{key: "sovereign_copy"},
		{key: "sovereign_role", ofCopy: "role"},
		{key: "sovereign_site", ofCopy: "site"},
	}
}

// TagKeys are the keys of the tags of every copy.
func TagKeys() []string {
	sources := tagSources()
	keys := make([]string, len(sources))
	for i, source := range sources {
		keys[i] = source.key
	}
	return keys
}

// encodeTags builds the tags of a copy. They need no decision, so they are
// known at plan as far as the attributes are: the keys always, for for_each.
func encodeTags(of tftypes.Type, workload map[string]tftypes.Value, name string, attributes map[string]tftypes.Value) tftypes.Value {
	sources := tagSources()
	tags := make(map[string]tftypes.Value, len(sources))
	for _, source := range sources {
		value := tftypes.NewValue(tftypes.String, name)
		switch {
		case source.ofCopy != "":
			value = attributes[source.ofCopy]
		case source.ofWorkload != "":
			value = workload[source.ofWorkload]
		}
		tags[source.key] = value
	}
	return tftypes.NewValue(of, tags)
}
