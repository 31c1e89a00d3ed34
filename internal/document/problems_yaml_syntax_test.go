package document_test

// What YAML can say and this reader refuses, and what is not YAML at all.
var yamlSyntaxProblems = map[string]problemCase{
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
