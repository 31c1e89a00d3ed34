package document

import "strings"

// flow reads a value in braces or brackets, or a scalar inside them.
func (y *yamlReader) flow() error {
	switch y.peek(0) {
	case '{':
		return y.flowMapping()
	case '[':
		return y.flowList()
	}
	s, err := y.scalar(-1, true)
	if err != nil {
		return err
	}
	return y.value(s)
}

func (y *yamlReader) flowMapping() error {
	open := y.at()
	if err := y.begin(Object, open); err != nil {
		return err
	}
	y.pos++
	for {
		if err := y.inside("{", open); err != nil {
			return err
		}
		if y.peek(0) == '}' {
			y.pos++
			return y.end()
		}
		name, err := y.flowName()
		if err != nil {
			return err
		}
		if err := y.inside("{", open); err != nil {
			return err
		}
		if c := y.peek(0); c == ',' || c == '}' {
			err = y.null(name.at)
		} else {
			err = y.flow()
		}
		if err != nil {
			return err
		}
		if err := y.comma("{", '}', open); err != nil {
			return err
		}
	}
}

// flowName reads a name and the colon after it.
func (y *yamlReader) flowName() (scalar, error) {
	from := y.pos
	if c := y.peek(0); c == '{' || c == '[' {
		return scalar{}, y.unexpected()
	}
	name, err := y.scalar(-1, true)
	if err != nil {
		return name, err
	}
	for y.peek(0) == ' ' || y.peek(0) == '\t' {
		y.pos++
	}
	if y.peek(0) != ':' || y.line != name.at.line {
		return name, y.stop(name.at, "expected a name and a colon, found "+quote(y.word(from)), `write "name: value"`)
	}
	if err := y.name(name); err != nil {
		return name, err
	}
	y.pos++
	return name, nil
}

func (y *yamlReader) flowList() error {
	open := y.at()
	if err := y.begin(Array, open); err != nil {
		return err
	}
	y.pos++
	for {
		if err := y.inside("[", open); err != nil {
			return err
		}
		if y.peek(0) == ']' {
			y.pos++
			return y.end()
		}
		if err := y.flow(); err != nil {
			return err
		}
		if err := y.comma("[", ']', open); err != nil {
			return err
		}
	}
}

// inside goes to what comes next before the closing bracket.
func (y *yamlReader) inside(sign string, open place) error {
	if y.skip(); y.ended() {
		return y.stop(open, quote(sign)+" is never closed", "close it")
	}
	return nil
}

// comma passes over the comma between two items, or stands before the closing bracket.
func (y *yamlReader) comma(sign string, closing byte, open place) error {
	if err := y.inside(sign, open); err != nil {
		return err
	}
	switch y.peek(0) {
	case ',':
		y.pos++
	case closing:
	default:
		return y.unexpected()
	}
	return nil
}

func flowSign(c byte) bool { return strings.IndexByte(",[]{}", c) >= 0 }
