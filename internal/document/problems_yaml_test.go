package document_test

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
	"anchor": {
		source: "workloads:\n" +
			"  a: &x {sensitivity: public}\n",
		want: "w.yaml:2:6: workloads.a: anchors and aliases (& and *) are not read; write the value out, or put text that begins with & or * in quotes",
	},
	"alias": {
		source: "workloads:\n" +
			"  a: *x\n",
		want: "w.yaml:2:6: workloads.a: anchors and aliases (& and *) are not read; write the value out, or put text that begins with & or * in quotes",
	},
	"merge key": {
		source: "workloads:\n" +
			"  a:\n" +
			"    <<: {sensitivity: public}\n",
		want: "w.yaml:3:5: workloads.a: merge keys (<<) are not read; write the fields out",
	},
	"tag": {
		source: "workloads: !!map {}\n",
		want:   "w.yaml:1:12: workloads: tags (!) are not read; remove it, or put text that begins with ! in quotes",
	},
	"local tag": {
		source: "workloads: !x y\n",
		want:   "w.yaml:1:12: workloads: tags (!) are not read; remove it, or put text that begins with ! in quotes",
	},
	"complex name": {
		source: "? workloads\n" +
			": {}\n",
		want: `w.yaml:1:1: complex names (?) are not read; write "name: value"`,
	},
	"directive": {
		source: "%YAML 1.2\n" +
			"---\n" +
			"workloads: {}\n",
		want: "w.yaml:1:1: directives (%) are not read; remove it",
	},
	"second document": {
		source: "workloads: {}\n" +
			"---\n" +
			"workloads: {}\n",
		want: "w.yaml:2:1: a second document begins; put each document in a file of its own",
	},
	"text after the end": {
		source: "workloads: {}\n" +
			"...\n" +
			"more: 1\n",
		want: `w.yaml:3:1: unexpected "more"; check the indentation, and put text with special characters in quotes`,
	},
	"number as a name": {
		source: "workloads:\n" +
			"  1: {sensitivity: public}\n",
		want: `w.yaml:2:3: workloads: the name "1" is not text; put it in quotes`,
	},
	"truth as a name": {
		source: "workloads:\n" +
			"  true: {sensitivity: public}\n",
		want: `w.yaml:2:3: workloads: the name "true" is not text; put it in quotes`,
	},
	"null as a name": {
		source: "workloads:\n" +
			"  ~: {sensitivity: public}\n",
		want: `w.yaml:2:3: workloads: the name "~" is not text; put it in quotes`,
	},
	"tab": {
		source: "workloads:\n" +
			"\ta: {sensitivity: public}\n",
		want: "w.yaml:2:1: a tab in the indentation; indent with spaces",
	},
	"tab after spaces": {
		source: "workloads:\n" +
			"  \ta: {sensitivity: public}\n",
		want: "w.yaml:2:3: a tab in the indentation; indent with spaces",
	},
	"hexadecimal": {
		source: "workloads:\n" +
			"  a: {sensitivity: public, share: 0x10}\n",
		want: `w.yaml:2:35: workloads.a.share: "0x10" can be read as a number and as text; write a decimal number, or put it in quotes`,
	},
	"octal": {
		source: "title: 010\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: title: "010" can be read as a number and as text; write a decimal number, or put it in quotes`,
	},
	"underscore": {
		source: "title: 1_000\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: title: "1_000" can be read as a number and as text; write a decimal number, or put it in quotes`,
	},
	"infinity": {
		source: "title: .inf\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: title: ".inf" can be read as a number and as text; write a decimal number, or put it in quotes`,
	},
	"indentation": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivity: public\n" +
			"   kind: service\n",
		want: `w.yaml:4:4: workloads: unexpected "kind"; check the indentation, and put text with special characters in quotes`,
	},
	"deeper": {
		source: "workloads:\n" +
			"  a:\n" +
			"    sensitivity: public\n" +
			"      kind: service\n",
		want: `w.yaml:4:11: workloads.a.sensitivity: unexpected ":"; check the indentation, and put text with special characters in quotes`,
	},
	"two colons": {
		source: "workloads: a: b\n",
		want:   `w.yaml:1:13: workloads: unexpected ":"; check the indentation, and put text with special characters in quotes`,
	},
	"list on the line of its name": {
		source: "tags: - a\n",
		want:   `w.yaml:1:7: tags: unexpected "-"; check the indentation, and put text with special characters in quotes`,
	},
	"no colon": {
		source: "workloads: {}\n" +
			"title\n",
		want: `w.yaml:2:1: expected a name and a colon, found "title"; write "name: value"`,
	},
	"after quotes": {
		source: "title: \"a\" b\n" +
			"workloads: {}\n",
		want: `w.yaml:1:12: unexpected "b"; check the indentation, and put text with special characters in quotes`,
	},
	"open bracket": {
		source: "workloads: {a: {sensitivity: public}\n",
		want:   `w.yaml:1:12: workloads: "{" is never closed; close it`,
	},
	"open quote": {
		source: "title: \"a\n" +
			"workloads: {}\n",
		want: "w.yaml:2:1: title: a text in quotes goes on here without indentation; indent it, or close the quotes before",
	},
	"closing bracket": {
		source: "workloads: {}}\n",
		want:   `w.yaml:1:14: unexpected "}"; check the indentation, and put text with special characters in quotes`,
	},
	"name without value in braces": {
		source: "workloads: {a}\n",
		want:   `w.yaml:1:13: workloads: expected a name and a colon, found "a"; write "name: value"`,
	},
	"empty value in braces": {
		source: "workloads: {a: }\n",
		want:   `w.yaml:1:13: workloads.a: null is not a value; give a value or leave "a" out`,
	},
	"pair in a list": {
		source: "tags: [a: b]\n" +
			"workloads: {}\n",
		want: `w.yaml:1:9: tags: unexpected ":"; check the indentation, and put text with special characters in quotes`,
	},
	"missing comma": {
		source: "tags: [a, \"b\" c]\n" +
			"workloads: {}\n",
		want: `w.yaml:1:15: tags: unexpected "c"; check the indentation, and put text with special characters in quotes`,
	},
	"only commas": {
		source: "tags: [,]\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: tags: unexpected ","; check the indentation, and put text with special characters in quotes`,
	},
	"escape": {
		source: "title: \"\\q\"\n" +
			"workloads: {}\n",
		want: `w.yaml:1:9: title: unknown escape "\\q"; write \\ for a backslash, or use single quotes`,
	},
	"control character": {
		source: "title: \"a\\x1b[31m\"\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: title: "a\x1b[31m" contains the control character U+001B; remove it`,
	},
	"C1 control character": {
		source: "title: \"a\\x9b31m\"\n" +
			"workloads: {}\n",
		want: `w.yaml:1:8: title: "a\u009b31m" contains the control character U+009B; remove it`,
	},
	"control character in a name": {
		source: "labels: {\"a\\x07\": x}\n" +
			"workloads: {}\n",
		want: `w.yaml:1:10: labels["a\a"]: the name "a\a" contains the control character U+0007; remove it`,
	},
	"raw control character": {
		source: "title: a\x1bb\nworkloads: {}\n",
		want:   "w.yaml:1:1: the line contains the control character U+001B; remove it",
	},
	"reserved": {
		source: "title: @a\n" +
			"workloads: {}\n",
		want: "w.yaml:1:8: title: text cannot begin with @; put it in quotes",
	},
	"NUL": {
		source: "title: a\x00b\n" +
			"workloads: {}\n",
		want: "w.yaml:1:9: the document contains a NUL byte; save it as UTF-8 text",
	},
	"empty": {
		source: "",
		want:   "w.yaml:1:1: the document is empty; give it some content",
	},
	"only a comment": {
		source: "# nothing\n" +
			"\n",
		want: "w.yaml:1:1: the document is empty; give it some content",
	},
	"only a header": {
		source: "---\n",
		want:   "w.yaml:1:1: the document is empty; give it some content",
	},
	"text": {
		source: "workloads",
		want:   "w.yaml:1:1: expected a mapping, found text; write a mapping",
	},
	"list": {
		source: "- a\n",
		want:   "w.yaml:1:1: expected a mapping, found a list; write a mapping",
	},
	"escaped output": {
		source: "workloads:\n" +
			"  a: {sensitivity: \"\\u202e\\u200bx\"}\n",
		want: `w.yaml:2:20: workloads.a.sensitivity: "\u202e\u200bx" is not an allowed word; allowed: public, limited, sensitive, classified`,
	},
	"long word": {
		source: "workloads:\n" +
			"  a: {sensitivity: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}\n",
		want: `w.yaml:2:20: workloads.a.sensitivity: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"... is not an allowed word; allowed: public, limited, sensitive, classified`,
	},
	"carriage return": {
		source: "title: a\rb\n" +
			"workloads: {}\n",
		want: "w.yaml:1:9: a carriage return inside the line; end lines with a line feed",
	},
}
