# What a person would write to have conftest or opa decide a document of
# workloads with the rules of this project: the facts of every copy, made from
# the document and the catalogue, and the same two questions.
#
# data.bench.sites       the catalogue, by name
# data.bench.refusing    by stage, ids of rules that refuse in the profile
# data.bench.state       the home state; data.bench.today, as 2006-01-02
package main

deny contains {"msg": name, "refusals": refusals} if {
	some name, workload in input.workloads
	refusals := refused(name, workload)
	count(refusals) > 0
}

refused(name, workload) := of_copies | of_whole if {
	about := about_workload(name, workload)
	by_copy := {key: ids |
		some key, copy in workload.copies
		ids := refused_copy(about, workload, key, copy)
	}
	of_copies := {sprintf("%s %s", [key, id]) |
		some key, ids in by_copy
		some id in ids
	}
	of_whole := {sprintf("- %s", [id]) | some id in refused_whole(about, workload, by_copy)}
}

refused_copy(about, workload, key, copy) := {id |
	some id in (decision.findings | (decision.obliged - decision.met))
	data.bench.refusing.placement[id]
} if {
	facts := object.union(situation, {
		"workload": about,
		"site": at[copy.site],
		"copy": about_copy(workload, key, copy),
	})
	decision := data.sovereign.placement.decision with input as facts
}

refused_whole(about, workload, by_copy) := {id |
	some id in decision.findings
	data.bench.refusing.workload[id]
} if {
	facts := object.union(situation, {
		"workload": about,
		"change": {"declassified": false},
		"copies": about_copies(workload, by_copy),
	})
	decision := data.sovereign.workload.decision with input as facts
}

situation := {
	"posture": "normal",
	"emergency": false,
	"domestic_control": true,
	"network_phase": data.bench.network_phase,
}

about_workload(name, w) := {
	"sensitivity": w.sensitivity,
	"personal_data": object.get(w, "personal_data", "none"),
	"integrity": object.get(w, "integrity", "unsaid"),
	"availability": object.get(w, "availability", "unsaid"),
	"monument": object.get(w, "monument", false),
	"digital_only": object.get(w, "digital_only", false),
	"continuity": object.get(w, "continuity", "none"),
	"kind": w.kind,
	"delivery": w.delivery,
	"audience": object.get(w, "audience", "domestic"),
	"peak": object.get(w, "peak", false),
	"owner": w.owner.type,
	"state_owned": w.owner.type in data.sovereign.parameters.state_owner_types,
	"essential": name in data.bench.essential_services,
	"responsibility_phase": object.get(w, "responsibility_phase", 0),
	"backup_plan": object.get(w, "backup_plan", "") != "",
	"customer_is_owner": object.get(w, "customer", w.owner.name) == w.owner.name,
	"budget_holder_is_owner": object.get(w, "budget_holder", w.owner.name) == w.owner.name,
}

about_copy(w, key, copy) := {
	"role": copy.role,
	"declared": true,
	"served": copy.role in data.bench.sites[copy.site].capabilities,
	"encrypted": object.get(copy, "encrypted", false),
	"customer_keys": object.get(copy, "customer_keys", false),
	"state_encryption": object.get(copy, "state_encryption", false),
	"signed": object.get(copy, "signed", false),
	"timestamped": object.get(copy, "timestamped", false),
	"isolated": object.get(copy, "isolated", false),
	"guidance": object.get(copy, "guidance", "") != "",
	"risk_acknowledgement": object.get(copy, "risk_acknowledgement", "") != "",
	"risk_assessment": object.get(copy, "risk_assessment", "") != "",
	"procurement": object.get(copy, "procurement", "") != "",
	"sla": object.get(copy, "sla", "") != "",
	"exception": object.get(copy, "exception", "") != "",
	"network_zone": object.get(copy, "network_zone", object.get(w, "network_zone", "unsaid")),
	"backup_interval_hours": hours(object.get(copy, "backup_interval", "0h")),
	"other_abroad": count(others_abroad(w, key)) > 0,
}

hours(duration) := to_number(trim_suffix(duration, "h")) if endswith(duration, "h")

hours(duration) := to_number(trim_suffix(duration, "d")) * 24 if endswith(duration, "d")

others_abroad(w, key) := {other |
	some other, copy in w.copies
	other != key
	at[copy.site].layer == "embassy_network"
	at[copy.site].kind != "embassy_room"
}

# Rules compare place, operator, country and group with one another only, so
# that names do as well as the numbers the engine is given.
about_copies(w, by_copy) := [about |
	some key, copy in w.copies
	site := data.bench.sites[copy.site]
	about := {
		"role": copy.role,
		"place": copy.site,
		"operator": operator(copy.site, site),
		"country": site.country,
		"group": object.get(copy, "group", ""),
		"threshold": object.get(copy, "threshold", 0),
		"denied": count(by_copy[key]) > 0,
		"moved": false,
		"site": object.remove(at[copy.site], ["link"]),
	}
]

operator(_, site) := site.operator if site.operator != ""

operator(name, site) := concat("", ["unknown of ", name]) if site.operator == ""

at[name] := {
	"kind": site.kind,
	"layer": site.layer,
	"home": site.country == data.bench.state,
	"state_control": site.state_control,
	"full_control": site.state_control >= data.sovereign.parameters.full_control_percent,
	"own_jurisdiction": site.jurisdiction == data.bench.state,
	"treaty": treaty(site),
	"immunity": site.immunity,
	"perimeter_separated": site.perimeter_separated,
	"perimeter_own": site.perimeter_controlled_by == data.bench.state,
	"standard": count(site.standards) > 0,
	"partner_standard": count({s |
		some s in site.standards
		some wanted in data.sovereign.parameters.partner_standards
		lower(s) == lower(wanted)
	}) > 0,
	"operable": count({role | some role in site.capabilities} & {"standby", "active"}) > 0,
	"telecom_controlled": site.telecom_controlled,
	"special_environment": site.special_environment,
	"link": link(name),
} if {
	some name, site in data.bench.sites
}

treaty(site) := "none" if site.treaty == "none"

treaty(site) := "undated" if site.treaty == ""

treaty(site) := "in_force" if {
	not site.treaty in {"none", ""}
	site.treaty <= data.bench.today
}

treaty(site) := "not_in_force" if {
	not site.treaty in {"none", ""}
	site.treaty > data.bench.today
}

links_of(name) := {link.encrypted |
	some link in data.bench.links
	name in link.between
}

link(name) := "none" if links_of(name) == set()

link(name) := "plain" if false in links_of(name)

link(name) := "encrypted" if links_of(name) == {true}
