package document_test

// What the schema refuses.
var yamlProblems = map[string]problemCase{
	"unknown field": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivty: public\n" +
			"    sensitivity: public\n",
		want: `w.yaml:3:5: workloads.a.sensitivty: unknown field "sensitivty"; did you mean "sensitivity"?`,
	},
	"unknown field, nothing near": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivity: public\n" +
			"    owner: {name: X, type: agency, telephone: \"1\"}\n",
		want: `w.yaml:4:36: workloads.a.owner.telephone: unknown field "telephone"; allowed here: name, type`,
	},
	"duplicate field": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivity: public\n" +
			"    kind: service\n" +
			"    sensitivity: limited\n",
		want: `w.yaml:5:5: workloads.a.sensitivity: "sensitivity" is given twice, first on line 3; keep one of them`,
	},
	"duplicate entry": {
		source: "workloads:\n" +
			"  a: {sensitivity: public}\n" +
			"  b: {sensitivity: public}\n" +
			"  \"a\": {sensitivity: public}\n",
		want: `w.yaml:4:3: workloads.a: "a" is given twice, first on line 2; keep one of them`,
	},
	"wrong type": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivity: public\n" +
			"    title: 2024\n" +
			"    monument: yes\n" +
			"    owner: Ministry\n" +
			"    copies: [main]\n" +
			"    share: 1.5\n",
		want: "w.yaml:4:12: workloads.a.title: expected text, found a number; put it in quotes: \"2024\"\n" +
			"w.yaml:5:15: workloads.a.monument: expected true or false, found text; write true or false\n" +
			"w.yaml:6:12: workloads.a.owner: expected a mapping, found text; write a mapping\n" +
			"w.yaml:7:13: workloads.a.copies: expected a mapping, found a list; write a mapping\n" +
			"w.yaml:8:12: workloads.a.share: expected a whole number, found 1.5; write a whole number",
	},
	"list wanted": {
		source: "workloads: {}\n" +
			"tags: one\n",
		want: "w.yaml:2:7: tags: expected a list, found text; write a list, even of one: [...]",
	},
	"unknown word": {
		source: "workloads:\n" +
			"  a: {sensitivity: Sensitve}\n" +
			"  b: {sensitivity: secret, kind: 5}\n",
		want: "w.yaml:2:20: workloads.a.sensitivity: \"Sensitve\" is not an allowed word; did you mean \"sensitive\"? allowed: public, limited, sensitive, classified\n" +
			"w.yaml:3:20: workloads.b.sensitivity: \"secret\" is not an allowed word; allowed: public, limited, sensitive, classified\n" +
			"w.yaml:3:34: workloads.b.kind: expected text, found a number; allowed: website, register, service",
	},
	"number and const": {
		source: "version: 2\n" +
			"workloads:\n" +
			"  a: {sensitivity: public, responsibility_phase: 3, always: false, share: 101}\n" +
			"  b: {sensitivity: public, share: -1}\n",
		want: "w.yaml:1:10: version: 2 is not allowed here; allowed: 1\n" +
			"w.yaml:3:50: workloads.a.responsibility_phase: 3 is not allowed here; allowed: 1, 2\n" +
			"w.yaml:3:61: workloads.a.always: false is not allowed here; allowed: true\n" +
			"w.yaml:3:75: workloads.a.share: 101 is more than 100; write 100 or less\n" +
			"w.yaml:4:35: workloads.b.share: -1 is less than 0; write 0 or more",
	},
	"missing fields": {
		source: "workloads:\n" +
			"  a:\n" +
			"    copies:\n" +
			"      main: {}\n",
		want: "w.yaml:4:7: workloads.a.copies.main: required field \"role\" is missing; add \"role\": one of primary, secondary, backup\n" +
			"w.yaml:4:7: workloads.a.copies.main: required field \"site\" is missing; add \"site\": text\n" +
			"w.yaml:2:3: workloads.a: required field \"sensitivity\" is missing; add \"sensitivity\": one of public, limited, sensitive, classified",
	},
	"missing at the top": {
		source: "title: x\n",
		want:   `w.yaml:1:1: required field "workloads" is missing; add "workloads": a mapping`,
	},
	"patterns": {
		source: "workloads:\n" +
			"  Land Register:\n" +
			"    sensitivity: public\n" +
			"    copies:\n" +
			"      main: {role: primary, site: \"-x\", code: ee}\n",
		want: "w.yaml:2:3: workloads[\"Land Register\"]: the name \"Land Register\" is not allowed here; write a name of lower-case letters, digits and inner hyphens\n" +
			"w.yaml:5:35: workloads[\"Land Register\"].copies.main.site: \"-x\" is not allowed here; write a name of lower-case letters, digits and inner hyphens\n" +
			"w.yaml:5:47: workloads[\"Land Register\"].copies.main.code: \"ee\" is not allowed here; write what matches ^[A-Z]{2}$",
	},
	"lengths": {
		source: "title: \"\"\n" +
			"labels: {toolong: x}\n" +
			"workloads: {}\n",
		want: "w.yaml:1:8: title: the text is empty; write something, or leave it out\n" +
			"w.yaml:2:10: labels.toolong: the name \"toolong\" has 7 characters; use at most 5",
	},
	"too long": {
		source: "title: \"õõõõõõõõõõõõõõõõõõõõõ\"\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: title: "õõõõõõõõõõõõõõõõõõõõõ" has 21 characters; use at most 20`,
	},
	"counts": {
		source: "tags: []\n" +
			"labels: {}\n" +
			"workloads: {}\n",
		want: "w.yaml:1:1: tags: 0 items are too few; give at least 1\n" +
			"w.yaml:2:1: labels: 0 entries are too few; give at least 1",
	},
	"counts above": {
		source: "tags: [a, b, c, d]\n" +
			"labels: {a: a, b: b, c: c}\n" +
			"workloads: {}\n",
		want: "w.yaml:1:1: tags: 4 items are too many; give at most 3\n" +
			"w.yaml:2:1: labels: 3 entries are too many; give at most 2",
	},
	"unique": {
		source: "tags: [a, b, a]\n" +
			"workloads: {}\n",
		want: "w.yaml:1:14: tags: item 3 repeats an earlier one; keep one of them",
	},
	"formats": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivity: public\n" +
			"    since: 2024-02-30\n" +
			"    at: 2024-05-31T25:00:00Z\n" +
			"    copies:\n" +
			"      main: {role: primary, site: x, backup_interval: P7D}\n" +
			"      back: {role: primary, site: x, backup_interval: 0d}\n",
		want: "w.yaml:4:12: workloads.a.since: \"2024-02-30\" is not a date; write a date such as \"2024-05-31\"\n" +
			"w.yaml:5:9: workloads.a.at: \"2024-05-31T25:00:00Z\" is not a date-time; write a time such as \"2024-05-31T12:00:00Z\"\n" +
			"w.yaml:7:55: workloads.a.copies.main.backup_interval: \"P7D\" is not a duration; write a duration such as \"7d\", \"168h\" or \"1d12h30m\", longer than zero and at most 100 years\n" +
			"w.yaml:8:55: workloads.a.copies.back.backup_interval: \"0d\" is not a duration; write a duration such as \"7d\", \"168h\" or \"1d12h30m\", longer than zero and at most 100 years",
	},
	"list items": {
		source: "workloads: {}\n" +
			"points:\n" +
			"  - x: 1\n" +
			"  - {x: 11}\n" +
			"  - x: 1\n" +
			"    next: {y: 1}\n",
		want: "w.yaml:4:9: points[1].x: 11 is more than 10; write 10 or less\n" +
			"w.yaml:6:12: points[2].next.y: unknown field \"y\"; did you mean \"x\"?\n" +
			"w.yaml:6:5: points[2].next: required field \"x\" is missing; add \"x\": a number",
	},
	"null": {
		source: "workloads:\n" +
			"  a:\n" +
			"    title:\n" +
			"    sensitivity: ~\n" +
			"    kind: null\n",
		want: "w.yaml:3:5: workloads.a.title: null is not a value; give a value or leave \"title\" out\n" +
			"w.yaml:4:18: workloads.a.sensitivity: null is not a value; give a value or leave \"sensitivity\" out\n" +
			"w.yaml:5:11: workloads.a.kind: null is not a value; give a value or leave \"kind\" out",
	},
	"null item": {
		source: "workloads: {}\n" +
			"tags:\n" +
			"  - a\n" +
			"  -\n",
		want: "w.yaml:4:3: tags[1]: null is not a value; give a value or leave the item out",
	},
	"null entry": {
		source: "workloads:\n" +
			"  a:\n" +
			"  b: {sensitivity: public}\n",
		want: `w.yaml:2:3: workloads.a: null is not a value; give a value or leave "a" out`,
	},
	"null document": {
		source: "---\n" +
			"null\n",
		want: "w.yaml:2:1: null is not a value; give the document some content",
	},
}
