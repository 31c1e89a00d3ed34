package document

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// errStopped ends the reading after a problem that leaves nothing to go on with.
var errStopped = errors.New("stopped at a problem")

// path is where the value stands that is being read.
func (b *builder) path() string {
	path := ""
	for i := range b.frames {
		switch f := &b.frames[i]; {
		case !f.pending:
		case f.object:
			path = step(path, f.key)
		default:
			path += "[" + strconv.Itoa(f.count-1) + "]"
		}
	}
	return path
}

// problem notes what is wrong at the value that is being read.
func (b *builder) problem(at place, summary, reason, fix string) {
	if len(b.problems) >= max(b.limits.Errors, 1) {
		b.more++
		return
	}
	b.problems = append(b.problems, Problem{
		File: b.file, Line: int(at.line), Column: int(at.column), Path: b.path(),
		Summary: summary, Reason: reason, Fix: fix,
	})
}

// full reports whether a further problem would only be counted, so that its text need not be made.
func (b *builder) full() bool {
	if len(b.problems) < max(b.limits.Errors, 1) {
		return false
	}
	b.more++
	return true
}

// stop notes the problem that ends the reading, whatever was noted before.
func (b *builder) stop(at place, summary, fix string) error {
	b.problems = append(b.problems, Problem{
		File: b.file, Line: int(at.line), Column: int(at.column), Path: b.path(), Summary: summary, Fix: fix,
	})
	return errStopped
}

func (b *builder) unknown(f *frame, at place) {
	if b.full() {
		return
	}
	names := f.rule.propertyNames()
	fix := "no field is allowed here"
	if word := nearest(f.key, names); word != "" {
		fix = "did you mean " + quote(word) + "?"
	} else if len(names) > 0 {
		fix = "allowed here: " + strings.Join(names, ", ")
	}
	b.problem(at, "unknown field "+quote(f.key),
		"a field that nobody reads would be ignored, and with it what it was meant to say", fix)
}

func (b *builder) duplicate(f *frame, at place) {
	if b.full() {
		return
	}
	first := f.lines[f.key]
	for c := f.node.first; c != nil; c = c.next {
		if c.key == f.key {
			first = c.keyAt
		}
	}
	summary := quote(f.key) + " is given twice"
	if first.line > 0 {
		summary += ", first on line " + strconv.Itoa(int(first.line))
	}
	b.problem(at, summary, "only one of the two could count, and it is not said which", "keep one of them")
}

func (b *builder) wrongKind(r *rule, kind Kind, text string, at place) {
	if b.full() {
		return
	}
	want := r.kind.String()
	if r.integer {
		want = "a whole number"
	}
	fix := "write " + want
	switch {
	case r.enum != nil:
		fix = "allowed: " + strings.Join(r.enum, ", ")
	case r.kind == String && text != "" && b.yaml:
		fix = "put it in quotes: " + quote(text)
	case r.kind == Bool:
		fix = "write true or false"
	case r.kind == Array && r.items.kind == kind:
		fix = "write a list, even of one: [...]"
	}
	b.problem(at, "expected "+want+", found "+kind.String(), "", fix)
}

// null refuses an explicit null, whatever the schema.
func (b *builder) null(at place) error {
	r, err := b.place(at)
	if err != nil {
		return err
	}
	if r != nil && !b.full() {
		fix := "give a value or leave the item out"
		if n := len(b.frames); n == 0 {
			fix = "give the document some content"
		} else if f := &b.frames[n-1]; f.object {
			fix = "give a value or leave " + quote(f.key) + " out"
		}
		b.problem(at, "null is not a value", "null could mean unknown, none or the default", fix)
	}
	return b.finish(nil)
}

func (b *builder) boolean(truth bool, at place) error {
	r, err := b.place(at)
	if err != nil {
		return err
	}
	var n *Node
	switch {
	case r == nil:
	case r.kind != Null && r.kind != Bool:
		b.wrongKind(r, Bool, strconv.FormatBool(truth), at)
	case r.enum != nil && !r.allows(Bool, "", truth):
		b.problem(at, strconv.FormatBool(truth)+" is not allowed here", "", "allowed: "+strings.Join(r.enum, ", "))
	default:
		n = b.node(Bool, at)
		n.truth = truth
	}
	return b.finish(n)
}

func (b *builder) number(raw []byte, at place) error {
	r, err := b.place(at)
	if err != nil {
		return err
	}
	var n *Node
	switch {
	case r == nil:
	case r.kind != Null && r.kind != Number:
		b.wrongKind(r, Number, string(raw), at)
	case len(raw) > maxNumber:
		b.problem(at, fmt.Sprintf("a number of more than %d characters", maxNumber), "", "write fewer digits")
	default:
		text, _ := b.texts.text(raw)
		if b.checkNumber(r, text, at) {
			n = b.node(Number, at)
			n.text = text
		}
	}
	return b.finish(n)
}

func (b *builder) checkNumber(r *rule, text string, at place) bool {
	f, err := strconv.ParseFloat(text, 64)
	_, whole := wholeNumber(text)
	switch {
	case err != nil:
		b.problem(at, quote(text)+" is too large a number", "", "write a number below 1e308")
	case r.integer && !whole:
		b.problem(at, "expected a whole number, found "+text, "", "write a whole number")
	case r.minimum != nil && f < *r.minimum:
		b.problem(at, text+" is less than "+number(*r.minimum), "", "write "+number(*r.minimum)+" or more")
	case r.maximum != nil && f > *r.maximum:
		b.problem(at, text+" is more than "+number(*r.maximum), "", "write "+number(*r.maximum)+" or less")
	case r.enum != nil && !r.allows(Number, text, false):
		b.problem(at, text+" is not allowed here", "", "allowed: "+strings.Join(r.enum, ", "))
	default:
		return true
	}
	return false
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func (r *rule) allows(kind Kind, text string, truth bool) bool {
	_, known := r.literals[literal(kind, text, truth)]
	return known
}

// text takes a text, without quotes and escapes.
func (b *builder) text(raw []byte, at place) error {
	r, err := b.place(at)
	if err != nil {
		return err
	}
	var n *Node
	switch {
	case r == nil:
	case r.kind != Null && r.kind != String:
		b.wrongKind(r, String, "", at)
	default:
		if text, valid := b.checkText(r, raw, "", at); valid {
			n = b.node(String, at)
			n.text = text
		}
	}
	return b.finish(n)
}

// anyText is the rule for names without one: no control characters.
var anyText = &rule{kind: String, most: -1}

func (b *builder) checkName(f *frame, raw []byte, at place) {
	names := f.rule.names
	if names == nil {
		names = anyText
	}
	b.checkText(names, raw, "the name ", at)
}

// checkText checks a text or a name and returns it as a string. What says which it is.
func (b *builder) checkText(r *rule, raw []byte, what string, at place) (string, bool) {
	if r.enum != nil {
		if i, known := r.literals[string(raw)]; known {
			return r.enum[i], true
		}
		if !b.full() {
			fix := "allowed: " + strings.Join(r.enum, ", ")
			if word := nearest(string(raw), r.enum); word != "" {
				fix = "did you mean " + quote(word) + "? " + fix
			}
			b.problem(at, what+quote(string(raw))+" is not an allowed word",
				"no rule speaks of any other word", fix)
		}
		return "", false
	}
	text, remembered := b.texts.text(raw)
	if remembered != nil && remembered.valid == r {
		return text, true
	}
	summary, fix := r.refuse(text)
	if summary != "" {
		b.problem(at, what+summary, "", fix)
		return "", false
	}
	if remembered != nil {
		remembered.valid = r
	}
	return text, true
}

// refuse says what is wrong with a text, and what to do; empty if nothing is.
func (r *rule) refuse(text string) (summary, fix string) {
	if c := controlCharacter(text); c >= 0 {
		return fmt.Sprintf("%s contains the control character U+%04X", quote(text), c), "remove it"
	}
	switch length := utf8.RuneCountInString(text); {
	case r.most >= 0 && length > r.most:
		return fmt.Sprintf("%s has %d characters", quote(text), length), fmt.Sprintf("use at most %d", r.most)
	case length < r.least && length == 0:
		return "the text is empty", "write something, or leave it out"
	case length < r.least:
		return fmt.Sprintf("%s has %d characters", quote(text), length), fmt.Sprintf("use at least %d", r.least)
	case r.pattern != nil && !r.pattern.MatchString(text):
		if r.words != "" {
			return quote(text) + " is not allowed here", "write " + r.words
		}
		return quote(text) + " is not allowed here", "write what matches " + r.pattern.String()
	case r.format != "" && !formats[r.format].valid(text):
		return quote(text) + " is not a " + r.format, "write " + formats[r.format].words
	}
	return "", ""
}

// controlCharacter returns the first character that no text needs and a terminal might act on; -1 if there is none.
func controlCharacter[T string | []byte](s T) rune {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f:
			return rune(c)
		case c == 0xc2 && i+1 < len(s) && s[i+1] < 0xa0: // U+0080 to U+009F
			return rune(s[i+1])
		}
	}
	return -1
}

func (b *builder) checkContainer(f *frame) {
	what, r := "items", f.rule
	if f.object {
		what = "entries"
	}
	at := f.node.at
	if f.node.keyAt.line > 0 {
		at = f.node.keyAt
	}
	if f.seen.lacks(r.required) {
		for i, p := range r.properties {
			if r.required.has(i) && !f.seen.has(i) {
				b.problem(at, "required field "+quote(p.name)+" is missing",
					"what is not said is never guessed", p.rule.hint(p.name))
			}
		}
	}
	switch {
	case f.count < r.least:
		b.problem(at, fmt.Sprintf("%d %s are too few", f.count, what), "", fmt.Sprintf("give at least %d", r.least))
	case r.most >= 0 && f.count > r.most:
		b.problem(at, fmt.Sprintf("%d %s are too many", f.count, what), "", fmt.Sprintf("give at most %d", r.most))
	case r.unique && int(f.node.count) == f.count:
		if n, i := f.node.repeated(); n != nil {
			b.problem(n.at, fmt.Sprintf("item %d repeats an earlier one", i+1), "", "keep one of them")
		}
	}
}

// hint says how to add a missing field.
func (r *rule) hint(name string) string {
	if r.enum != nil {
		return "add " + quote(name) + ": one of " + strings.Join(r.enum, ", ")
	}
	if r.kind == Null {
		return "add " + quote(name)
	}
	return "add " + quote(name) + ": " + r.kind.String()
}
