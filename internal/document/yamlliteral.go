package document

import "bytes"

// blockText reads a text after | (lines kept) or > (lines joined).
func (y *yamlReader) blockText(parent int) error {
	at := y.at()
	folded := y.peek(0) == '>'
	indent, chomp := 0, byte(0)
	y.pos++
	for ; !blank(y.peek(0)); y.pos++ {
		switch c := y.peek(0); {
		case (c == '+' || c == '-') && chomp == 0:
			chomp = c
		case '1' <= c && c <= '9' && indent == 0:
			indent = max(parent, 0) + int(c-'0')
		default:
			return y.unexpected()
		}
	}
	for y.peek(0) == ' ' || y.peek(0) == '\t' {
		y.pos++
	}
	if y.peek(0) == '#' {
		y.pos = y.lineEnd(y.pos)
	}
	if y.peek(0) != '\n' {
		return y.unexpected()
	}
	text := y.blockLines(parent, indent, folded, chomp)
	if len(text) > y.limits.Text {
		return y.tooLong(at)
	}
	return y.builder.text(text, at)
}

// joinLines puts between two lines what stands for their line end: a folded
// one is a space, or nothing where empty lines follow, which stay.
func joinLines(text []byte, folds bool, empty int) []byte {
	switch {
	case !folds:
		return append(text, '\n')
	case empty == 0:
		return append(text, ' ')
	}
	return text
}

// blockLines reads the lines of a text. It ends before the line end of the last one, so that what follows begins a
// line of its own.
func (y *yamlReader) blockLines(parent, indent int, folded bool, chomp byte) []byte {
	text, empty, deeper, begun := y.text[:0], 0, false, false
	for end := y.pos; end < len(y.src); {
		from := end + 1
		end = y.lineEnd(from)
		line := y.src[from:end]
		spaces := len(line) - len(bytes.TrimLeft(line, " "))
		if spaces == len(line) && (indent == 0 || spaces <= indent) {
			if from < len(y.src) {
				empty++
			}
			continue
		}
		if indent == 0 {
			indent = spaces
		}
		if spaces < indent || indent <= max(parent, 0) {
			break
		}
		line = line[indent:]
		more := line[0] == ' ' || line[0] == '\t'
		if begun {
			text = joinLines(text, folded && !more && !deeper, empty)
		}
		text = append(append(text, bytes.Repeat([]byte("\n"), empty)...), line...)
		y.line += int32(empty) + 1
		y.pos, y.start = end, from
		empty, deeper, begun = 0, more, true
	}
	y.text = endText(text, chomp, empty, begun)
	return y.text
}

// endText ends a text as its header says: + keeps all line ends, - none, and
// without either there is one.
func endText(text []byte, chomp byte, empty int, begun bool) []byte {
	if begun && (chomp == '+' || chomp == 0) {
		text = append(text, '\n')
	}
	if chomp == '+' {
		text = append(text, bytes.Repeat([]byte("\n"), empty)...)
	}
	return text
}
