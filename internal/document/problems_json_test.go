package document_test

var jsonProblems = map[string]problemCase{
	"unknown field": {
		source: "{\"workloads\": {\"a\": {\"sensitivty\": \"public\",\n" +
			" \"sensitivity\": \"public\"}}}",
		want: `w.json:1:22: workloads.a.sensitivty: unknown field "sensitivty"; did you mean "sensitivity"?`,
	},
	"duplicate field": {
		source: "{\"workloads\": {\"a\": {\"sensitivity\": \"public\",\n" +
			"\n" +
			"   \"sensitivity\": \"public\"}}}",
		want: `w.json:3:4: workloads.a.sensitivity: "sensitivity" is given twice, first on line 1; keep one of them`,
	},
	"duplicate entry": {
		source: "{\"workloads\": {\n" +
			"\"a\": {\"sensitivity\": \"public\"},\n" +
			"\"\\u0061\": {\"sensitivity\": \"public\"}}}",
		want: `w.json:3:1: workloads.a: "a" is given twice, first on line 2; keep one of them`,
	},
	"columns count characters": {
		source: `{"title": "õõ", "x": 1, "workloads": {}}`,
		want:   `w.json:1:17: x: unknown field "x"; allowed here: title, note, any, version, tags, points, labels, workloads`,
	},
	"wrong type": {
		source: `{"workloads": {"a": {"sensitivity": "public", "title": 5, "monument": "true", "share": "1", "copies": []}}}`,
		want: "w.json:1:56: workloads.a.title: expected text, found a number; write text\n" +
			"w.json:1:71: workloads.a.monument: expected true or false, found text; write true or false\n" +
			"w.json:1:88: workloads.a.share: expected a whole number, found text; write a whole number\n" +
			"w.json:1:103: workloads.a.copies: expected a mapping, found a list; write a mapping",
	},
	"null": {
		source: `{"workloads": null}`,
		want:   `w.json:1:15: workloads: null is not a value; give a value or leave "workloads" out`,
	},
	"missing": {
		source: "{\"workloads\": {\n" +
			"  \"a\": {}}}",
		want: `w.json:2:3: workloads.a: required field "sensitivity" is missing; add "sensitivity": one of public, limited, sensitive, classified`,
	},
	"root": {
		source: "[]",
		want:   "w.json:1:1: expected a mapping, found a list; write a mapping",
	},
	"trailing": {
		source: "{\"workloads\": {}}\n" +
			"{}",
		want: "w.json:2:1: more text follows the end of the document; remove it",
	},
	"trailing text": {
		source: `{"workloads": {}} x`,
		want:   "w.json:1:19: more text follows the end of the document; remove it",
	},
	"truncated": {
		source: `{"workloads": {`,
		want:   "w.json:1:16: workloads: the document ends too early; check that it was saved as a whole and that every bracket and quote is closed",
	},
	"comma": {
		source: `{"workloads": {},}`,
		want:   "w.json:1:17: invalid JSON: invalid character ',' at start of value; note that JSON has no comments, no comma after the last item, and only double quotes",
	},
	"comment": {
		source: "{\"workloads\": {} // x\n" +
			"}",
		want: "w.json:1:18: invalid JSON: invalid character '/' after object value (expecting ',' or '}'); note that JSON has no comments, no comma after the last item, and only double quotes",
	},
	"quotes": {
		source: "{'workloads': {}}",
		want:   "w.json:1:2: invalid JSON: invalid character '\\'' at start of value; note that JSON has no comments, no comma after the last item, and only double quotes",
	},
	"empty": {
		source: "",
		want:   "w.json:1:1: the document is empty; give it some content",
	},
	"blank": {
		source: " \n" +
			" ",
		want: "w.json:1:1: the document is empty; give it some content",
	},
	"number": {
		source: `{"workloads": {"a": {"sensitivity": "public", "share": 1e400}}}`,
		want:   `w.json:1:56: workloads.a.share: "1e400" is too large a number; write a number below 1e308`,
	},
	"long number": {
		source: `{"workloads": {"a": {"sensitivity": "public", "share": 1111111111111111111111111111111111111111111111111111111111111111111111}}}`,
		want:   "w.json:1:56: workloads.a.share: a number of more than 64 characters; write fewer digits",
	},
	"octal": {
		source: `{"workloads": 010}`,
		want: "w.json:1:15: workloads: expected a mapping, found a number; write a mapping\n" +
			"w.json:1:16: invalid JSON: invalid character '1' after object value (expecting ',' or '}'); note that JSON has no comments, no comma after the last item, and only double quotes",
	},
	"escaped NUL": {
		source: `{"title": "a\u0000b", "workloads": {}}`,
		want:   `w.json:1:11: title: "a\x00b" contains the control character U+0000; remove it`,
	},
	"NUL": {
		source: "{\"title\": \"a\x00b\", \"workloads\": {}}",
		want:   "w.json:1:13: title: the document contains a NUL byte; save it as UTF-8 text",
	},
	"surrogate": {
		source: `{"title": "\ud800", "workloads": {}}`,
		want:   `w.json:1:12: title: invalid JSON: invalid surrogate pair "\\ud800\", \"wo" in string; note that JSON has no comments, no comma after the last item, and only double quotes`,
	},
	"control": {
		source: "{\"title\": \"a\x01\", \"workloads\": {}}",
		want:   "w.json:1:13: title: invalid JSON: invalid character '\\x01' in string (expecting non-control character); note that JSON has no comments, no comma after the last item, and only double quotes",
	},
	"newline in text": {
		source: "{\"title\": \"a\n" +
			"\", \"workloads\": {}}",
		want: "w.json:1:13: title: invalid JSON: invalid character '\\n' in string (expecting non-control character); note that JSON has no comments, no comma after the last item, and only double quotes",
	},
	"name of a name": {
		source: `{"labels": {"a b.c": 1}, "workloads": {}}`,
		want:   `w.json:1:22: labels["a b.c"]: expected text, found a number; write text`,
	},
}
