package site

import (
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// facts are the computed attributes of a site, apart from its name.
func facts() map[string]schema.Attribute {
	attributes := map[string]schema.Attribute{
		"treaty": schema.SingleNestedAttribute{
			Computed: true, MarkdownDescription: "The agreement with the host state; null where there is none.",
			Attributes: map[string]schema.Attribute{
				"reference": text("Where the agreement is published."),
				"in_force":  text("The day it came into force, such as `2018-05-16`; null where it is not recorded."),
			},
		},
		"state_control": schema.Int64Attribute{Computed: true, MarkdownDescription: "How far the home state controls the machines, in percent."},
	}
	for name, description := range map[string]string{
		"title":        "The name people use.",
		"layer":        "`domestic`, `public_cloud` or `embassy_network`.",
		"kind":         "What the site is: `government_cloud`, `partner_datacentre`, `agency_server_room`, `public_cloud`, `embassy_room`, `data_embassy` or `friendly_cloud`.",
		"country":      "The country, as ISO 3166-1 alpha-2.",
		"continent":    "The continent of the country.",
		"operator":     "Who runs it; null where the catalogue does not say.",
		"jurisdiction": "Whose law applies inside the perimeter, as ISO 3166-1 alpha-2.",
		"cloud":        "The cloud behind it; null where there is none.",
		"region":       "The cloud's region; null where there is none.",
	} {
		attributes[name] = text(description)
	}
	for name, description := range map[string]string{
		"immunity":            "Whether it is immune from search and seizure by the host state.",
		"telecom_controlled":  "Whether the home state controls the telecommunications.",
		"special_environment": "Whether an embassy room is fitted for more than backups.",
		"example":             "Whether the catalogue marks the site as invented, to show how one is written.",
	} {
		attributes[name] = schema.BoolAttribute{Computed: true, MarkdownDescription: description}
	}
	for name, description := range map[string]string{
		"standards":    "The standards it meets.",
		"capabilities": "The roles it can serve.",
	} {
		attributes[name] = schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: description}
	}
	return attributes
}

func text(description string) schema.Attribute {
	return schema.StringAttribute{Computed: true, MarkdownDescription: description}
}

func with(attributes map[string]schema.Attribute, more map[string]schema.Attribute) map[string]schema.Attribute {
	maps.Copy(attributes, more)
	return attributes
}
