package document

import "bytes"

// block reads the value that comes next, which is indented deeper than the column of what it belongs to. Only where a
// line is fresh, with nothing but indentation and dashes before, may it be a mapping or a list of several lines.
func (y *yamlReader) block(parent int, fresh bool) error {
	switch c := y.peek(0); {
	case c == '-' && blank(y.peek(1)):
		if !fresh {
			return y.unexpected()
		}
		return y.blockList()
	case c == '{', c == '[':
		return y.flow()
	case c == '|', c == '>':
		return y.blockText(parent)
	}
	at, column := y.at(), y.column()
	s, err := y.scalar(parent, false)
	if err != nil {
		return err
	}
	switch named := y.colon(s); {
	case y.peek(0) == ':' && (!named || !fresh):
		return y.unexpected()
	case !named:
		return y.value(s)
	}
	return y.blockMapping(at, column, s)
}

// colon goes to a colon that is set off from what follows, and reports whether it makes the scalar a name: the two must
// stand on one line.
func (y *yamlReader) colon(s scalar) bool {
	i := 0
	for y.peek(i) == ' ' || y.peek(i) == '\t' {
		i++
	}
	if y.peek(i) != ':' || !blank(y.peek(i+1)) {
		return false
	}
	y.pos += i
	return y.line == s.at.line
}

// blockMapping reads on after the first name.
func (y *yamlReader) blockMapping(at place, column int, name scalar) error {
	if err := y.begin(Object, at); err != nil {
		return err
	}
	for {
		if err := y.member(column, name); err != nil {
			return err
		}
		more, err := y.nextLine(column)
		if err != nil {
			return err
		}
		if !more || y.dash() {
			return y.end()
		}
		from := y.pos
		if name, err = y.scalar(column, false); err != nil {
			return err
		}
		if !y.colon(name) {
			return y.stop(name.at, "expected a name and a colon, found "+quote(y.word(from)), `write "name: value"`)
		}
	}
}

// nextLine goes to the next line of a block, and reports whether it belongs to it.
func (y *yamlReader) nextLine(column int) (bool, error) {
	y.skip()
	indented := len(bytes.TrimLeft(y.src[y.start:y.pos], " ")) == 0
	switch {
	case y.pos < len(y.src) && !indented:
		return false, y.unexpected()
	case y.ended() || y.column() < column:
		return false, nil
	case y.column() > column:
		return false, y.unexpected()
	}
	return true, nil
}

func (y *yamlReader) dash() bool { return y.peek(0) == '-' && blank(y.peek(1)) }

// member reads the colon after a name, and the value.
func (y *yamlReader) member(column int, name scalar) error {
	if err := y.name(name); err != nil {
		return err
	}
	y.pos++
	line := y.line
	y.skip()
	switch {
	case y.pos < len(y.src) && y.line == line:
		return y.block(column, false)
	case !y.ended() && (y.column() > column):
		return y.block(column, true)
	case !y.ended() && y.column() == column && y.dash():
		return y.blockList()
	}
	return y.null(name.at)
}

// name hands over a name.
func (y *yamlReader) name(s scalar) error {
	if s.plain {
		if string(s.text) == "<<" {
			return y.stop(s.at, "merge keys (<<) are not read", "write the fields out")
		}
		if kind, _ := resolve(s.text); kind != String {
			return y.stop(s.at, "the name "+quote(string(s.text))+" is not text", "put it in quotes")
		}
	}
	return y.key(s.text, s.at)
}

func (y *yamlReader) blockList() error {
	column := y.column()
	if err := y.begin(Array, y.at()); err != nil {
		return err
	}
	for {
		at, line := y.at(), y.line
		y.pos++
		if y.peek(0) == '\t' {
			return y.stop(y.at(), "a tab in the indentation", "indent with spaces")
		}
		y.skip()
		var err error
		if y.pos < len(y.src) && y.line == line || !y.ended() && y.column() > column {
			err = y.block(column, true)
		} else {
			err = y.null(at)
		}
		if err != nil {
			return err
		}
		more, err := y.nextLine(column)
		if err != nil {
			return err
		}
		if !more || !y.dash() {
			return y.end()
		}
	}
}
